package io.leadlist.wire.leadlists;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.Path;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.List;
import java.util.Optional;

/**
 * The one catalogue of errors: status, code, title and detail, as seed 002 has them, and where it is silent as readings
 * 40, 49, 62 and 65 say. Empty for what is no refusal but a failure.
 *
 * <p>What a violation says is made of its kind and its path. Only an unknown value, and what is said of the leads as a
 * whole, have documented words of their own.
 */
final class Errors {
    static final Response FAILURE = ErrorJson.response(
            500, List.of(ErrorJson.of("internal_server_error", "Internal Server Error", "Something went wrong.")));

    private static final Path LEADS = Path.of("leads");
    private static final Path LIST_ID = Path.of("id");

    private Errors() {}

    static Optional<Response> of(Exception thrown) {
        if (thrown instanceof InvalidRequestException invalid) {
            return refusal(
                    400, invalid.violations().stream().map(Errors::ofBody).toList());
        } else if (thrown instanceof InvalidParameterException invalid) {
            return ofParameters(invalid.violations());
        } else if (thrown instanceof NotSignedInException) {
            return refusal(401, "unauthorized", "Unauthorized", "Unauthorized");
        } else if (thrown instanceof NoOrganizationException) {
            return refusal(401, "unauthorized", "Unauthorized", "Organization ID required");
        } else if (thrown instanceof InsufficientCreditsException) {
            String detail = "You do not have enough credits to perform this operation.";
            return refusal(402, "insufficient_credits", "Insufficient Credits", detail);
        } else if (thrown instanceof ForbiddenException) {
            return refusal(403, "forbidden", "Forbidden", "You do not have access to this lead list");
        } else if (thrown instanceof LeadListNotFoundException || thrown instanceof WrongListTypeException) {
            return notFound();
        } else if (thrown instanceof PayloadTooLargeException large) {
            String detail = "Request body must have at most " + large.limit() + " bytes";
            return refusal(413, "payload_too_large", "Payload Too Large", detail);
        }
        return conflict(thrown);
    }

    private static Optional<Response> conflict(Exception thrown) {
        if (thrown instanceof ConflictException) {
            return refusal(409, "conflict", "Conflict", "Idempotency-Key was used before with other content");
        } else if (thrown instanceof ImportClosedException closed) {
            String state = closed.isCanceled() ? "canceled" : "completed";
            return refusal(409, "conflict", "Conflict", "The import of this lead list is " + state);
        } else if (thrown instanceof LimitReachedException full) {
            return refusal(409, List.of(ErrorJson.limitReached(detail(full))));
        } else if (thrown instanceof StaleVersionException stale) {
            String detail = "The lead list is at version " + stale.actual() + ", not " + stale.expected();
            return refusal(412, "precondition_failed", "Precondition Failed", detail);
        }
        return Optional.empty();
    }

    private static String detail(LimitReachedException full) {
        return switch (full.limited()) {
            case LEADS_OF_LIST -> "No lead was added: " + ErrorJson.limit((int) full.limit());
            case MEMBERS_OF_LIST -> "A lead list can have at most " + full.limit() + " members.";
            case LISTS_OF_ORGANIZATION -> "An organization can have at most " + full.limit() + " lead lists.";
        };
    }

    private static Optional<Response> notFound() {
        return refusal(404, "not_found", "Not Found", "Lead list not found");
    }

    /** What can be no id is the id of no list. */
    private static Optional<Response> ofParameters(List<Violation> violations) {
        if (violations.get(0).path().equals(LIST_ID)) {
            return notFound();
        }
        return refusal(
                400,
                violations.stream()
                        .map(violation -> unsupported(violation.message()))
                        .toList());
    }

    private static ErrorJson ofBody(Violation violation) {
        Path path = violation.path();
        if (violation.kind() == Kind.UNREADABLE) {
            return ErrorJson.of("invalid_json", "Invalid JSON", violation.message());
        } else if (path.steps().isEmpty()) {
            return unsupported(violation.message());
        } else if (violation.kind() == Kind.MISSING && path.steps().size() == 1) {
            return ErrorJson.of("missing_field", "Missing Field", detail(violation))
                    .at(pointer(path));
        }
        return unsupported(detail(violation)).at(pointer(path));
    }

    private static String detail(Violation violation) {
        Path path = violation.path();
        return switch (violation.kind()) {
            case MISSING -> "Missing field from request: " + path;
            case UNKNOWN_KEY -> "Unsupported field in request: " + path;
            case UNKNOWN_VALUE -> violation.message();
            case OUT_OF_RANGE -> path.equals(LEADS) ? violation.message() : unsupportedValue(path);
            default -> unsupportedValue(path);
        };
    }

    private static String unsupportedValue(Path path) {
        return "Unsupported value provided for field: " + path;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : path.steps()) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static ErrorJson unsupported(String detail) {
        return ErrorJson.of("unsupported_value", "Unsupported Value", detail);
    }

    private static Optional<Response> refusal(int status, String code, String title, String detail) {
        return refusal(status, List.of(ErrorJson.of(code, title, detail)));
    }

    private static Optional<Response> refusal(int status, List<ErrorJson> errors) {
        return Optional.of(ErrorJson.response(status, errors));
    }
}
