package io.leadlist.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.imports.Users;
import io.leadlist.lead.LeadType;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.search.Directory;
import io.leadlist.search.facet.SearchField;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.entities.SearchEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a port of the host throws an exception whose message contains values, the endpoints do not log them. */
class FailingPortsLogTest {
    private static final String SEARCH = "{\"contact\":{\"location\":{\"any\":{\"include\":[\"Paris\"]}}}}";
    private final Caller.Member caller = Caller.of("user", "org");
    private final CapturedLog log = new CapturedLog();
    private final LeadLists leadLists = LeadLists.over(new MemoryStorage())
            .icpCatalog((organization, icp) -> {
                throw failure();
            })
            .users(new FailingUsers())
            .build();

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void the_log_of_a_failed_search_has_the_type_and_the_stack_trace_without_the_message() {
        Directory down = Directory.ofPages(100, SearchField.of(LeadType.PERSON), (filters, page) -> {
            throw failure();
        });

        assertFailed(SearchEndpoints.over(down).people(Request.of(caller, SEARCH)));
    }

    @Test
    void the_log_of_a_failed_creation_has_the_type_and_the_stack_trace_without_the_message() {
        String body = "{\"name\":\"A list\",\"startDate\":\"2026-01-01\",\"endDate\":\"2026-01-01\","
                + "\"icpId\":\"00000000-0000-4000-8000-000000000000\"}";

        assertFailed(EntitiesEndpoints.over(leadLists).create(Request.of(caller, body)));
    }

    @Test
    void the_log_of_a_failed_import_has_the_type_and_the_stack_trace_without_the_message() {
        String body = "{\"type\":\"email\",\"owner\":\"owner@example.com\",\"shared\":true,\"leads\":[]}";

        assertFailed(LeadListsEndpoints.over(leadLists.imports()).create(Request.of(caller, body)));
    }

    @Test
    void a_failure_of_the_library_is_logged_with_its_message() {
        EntitiesEndpoints.over(leadLists).runHostRoute(caller, member -> {
            throw new StorageException("The database failed", false, new IllegalStateException("its cause"));
        });

        assertThat(log.text()).contains("StorageException: The database failed", "its cause");
    }

    @Test
    void exceptions_that_cause_each_other_are_logged_once() {
        IllegalStateException failure = failure();
        failure.addSuppressed(new IllegalStateException(Marks.TEXT, failure));

        EntitiesEndpoints.over(leadLists).runHostRoute(caller, member -> {
            throw failure;
        });

        assertThat(log.text()).contains("java.lang.IllegalStateException");
        assertThat(Marks.in(log.text())).isEmpty();
    }

    private void assertFailed(Response response) {
        assertThat(response.status()).isEqualTo(500);
        assertThat(log.text())
                .contains("a request was answered with 500", "java.lang.IllegalStateException")
                .contains("FailingPortsLogTest.failure");
        assertThat(Marks.in(log.text())).isEmpty();
        assertThat(Marks.in(response.text())).isEmpty();
    }

    private static IllegalStateException failure() {
        IllegalStateException failure =
                new IllegalStateException(Marks.TEXT, new IllegalArgumentException(Marks.EMAIL));
        failure.addSuppressed(new IllegalStateException(Marks.TEXT));
        return failure;
    }

    private static final class FailingUsers implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            throw failure();
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            throw failure();
        }
    }

    /** Guards against a search for marks that finds nothing. */
    @Test
    void the_exceptions_of_the_ports_contain_marks() {
        assertThat(Marks.in(ExceptionText.of(failure()))).isEqualTo(List.of(Marks.TEXT));
    }
}
