package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.EachException;
import io.leadlist.call.LeadListException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of exception has its response. */
class RejectionTableTest {
    @ParameterizedTest
    @CsvSource({
        "CONFLICT, 409",
        "ADMIN_REQUIRED, 403",
        "FORBIDDEN, 403",
        "INVALID_REQUEST, 400",
        "LAST_OWNER, 409",
        "NOT_FOUND, 404",
        "LIMIT_REACHED, 409",
        "NO_ORGANIZATION, 401",
        "NOT_SIGNED_IN, 401",
        "NOT_UNDOABLE, 409",
        "STALE_VERSION, 412",
        "WRONG_LIST_TYPE, 400"
    })
    void a_rejected_call_has_the_status_of_its_kind(Kind kind, int status) {
        for (Endpoint endpoint : Endpoint.values()) {
            assertThat(Rejections.of(endpoint, EachException.of(kind)))
                    .map(Rejection::status)
                    .contains(status);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INSUFFICIENT_CREDITS", "IMPORT_CLOSED", "STORAGE"})
    void other_kinds_are_failures(Kind kind) {
        assertThat(Rejections.of(Endpoint.CREATE, EachException.of(kind))).isEmpty();
    }
}
