package io.leadlist.spring.boot;

import io.leadlist.call.LeadListException;
import org.springframework.http.HttpStatus;

/** The status and the text of each kind of exception, as in both HTTP APIs of the library. */
final class ProblemStatus {
    static final String INVALID = "The request is invalid";

    private ProblemStatus() {}

    static HttpStatus of(LeadListException thrown) {
        return switch (thrown.kind()) {
            case INVALID_REQUEST, WRONG_LIST_TYPE -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN, NO_ORGANIZATION -> HttpStatus.UNAUTHORIZED;
            case INSUFFICIENT_CREDITS -> HttpStatus.PAYMENT_REQUIRED;
            case ADMIN_REQUIRED, FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, NOT_UNDOABLE, LAST_OWNER, LIMIT_REACHED, IMPORT_CLOSED -> HttpStatus.CONFLICT;
            case STALE_VERSION -> HttpStatus.PRECONDITION_FAILED;
            case STORAGE -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** Returns a text for the client. The messages of rejections contain no values of records. */
    static String detailOf(LeadListException thrown) {
        return switch (thrown.kind()) {
            case INVALID_REQUEST -> INVALID;
            case STORAGE -> "An unexpected error occurred";
            default -> thrown.getMessage();
        };
    }
}
