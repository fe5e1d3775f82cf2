package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.EachException;
import io.leadlist.call.LeadListException.Kind;
import io.leadlist.wire.Response;
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
        "IMPORT_CLOSED, 409",
        "INSUFFICIENT_CREDITS, 402",
        "INVALID_REQUEST, 400",
        "NOT_FOUND, 404",
        "LIMIT_REACHED, 409",
        "NO_ORGANIZATION, 401",
        "NOT_SIGNED_IN, 401",
        "STALE_VERSION, 412",
        "WRONG_LIST_TYPE, 404"
    })
    void a_rejected_call_has_the_status_of_its_kind(Kind kind, int status) {
        assertThat(Rejections.of(EachException.of(kind))).map(Response::status).contains(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"LAST_OWNER", "NOT_UNDOABLE", "STORAGE"})
    void other_kinds_are_failures(Kind kind) {
        assertThat(Rejections.of(EachException.of(kind))).isEmpty();
    }
}
