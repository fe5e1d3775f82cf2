package io.leadlist.wire.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.call.Violation;
import io.leadlist.internal.wire.StatusNames;
import io.leadlist.wire.Response;
import java.util.List;
import java.util.Locale;

/**
 * An error response of the entities API. Its code is derived from the name of the status, except for that of a failure.
 *
 * @param details the violations; omitted from the response if there are none
 */
record Rejection(int status, String message, List<Violation> details) {
    private static final int FAILURE = 500;

    private record Body(Content error) {}

    private record Content(
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detail> details) {}

    private record Detail(List<Object> path, String message) {}

    static Rejection of(int status, String message) {
        return new Rejection(status, message, List.of());
    }

    Rejection withDetails(List<Violation> violations) {
        return new Rejection(status, message, violations);
    }

    /** Returns this rejection with a text at the end of its message. */
    Rejection noting(String note) {
        return new Rejection(status, message + note, details);
    }

    Response response() {
        List<Detail> shown = details.stream()
                .map(violation -> new Detail(violation.path().steps(), violation.message()))
                .toList();
        return EntitiesJson.response(status, new Body(new Content(code(), message, shown)));
    }

    private String code() {
        return status == FAILURE ? "INTERNAL_ERROR" : StatusNames.code(status).toUpperCase(Locale.ROOT);
    }
}
