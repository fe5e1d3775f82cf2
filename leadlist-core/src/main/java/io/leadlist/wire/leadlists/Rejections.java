package io.leadlist.wire.leadlists;

import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.Path;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.Violation;
import io.leadlist.imports.RejectedLead;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The error responses of the lead-lists API: status, code, title and detail for each kind of exception (decisions <a
 * href="{@docRoot}/docs/contract-decisions.md#40">40</a>, <a href="{@docRoot}/docs/contract-decisions.md#49">49</a>, <a
 * href="{@docRoot}/docs/contract-decisions.md#62">62</a> and <a
 * href="{@docRoot}/docs/contract-decisions.md#65">65</a>).
 *
 * <p>The detail of a violation is made of its kind and its path. Only an unknown value, and a violation of the leads as
 * a whole, have details of their own.
 */
final class Rejections {
    static final Response FAILURE =
            ErrorResponse.response(500, List.of(ErrorResponse.of(500, "Something went wrong.")));

    private static final ErrorResponse INSUFFICIENT_CREDITS = ErrorResponse.of(
            "insufficient_credits",
            "Insufficient Credits",
            "You do not have enough credits to perform this operation.");
    private static final String NOT_FOUND = "Lead list not found";
    private static final Path LEADS = Path.of("leads");
    private static final Set<Path> ARRAYS = Set.of(LEADS, Path.of("excluded_domains"), Path.of("excluded_emails"));
    private static final Path LIST_ID = Path.of("id");

    private static final int MAX_ERRORS = 1_000;

    private Rejections() {}

    /** Returns the rejection that an exception stands for; empty if it is a failure. */
    static Optional<Response> of(Exception thrown) {
        if (thrown instanceof LeadListException known) {
            return ofKind(known);
        } else if (thrown instanceof InvalidParameterException invalid) {
            return ofParameters(invalid.violations());
        } else if (thrown instanceof PayloadTooLargeException large) {
            return rejection(413, "Request body must have at most " + large.limit() + " bytes");
        }
        return Optional.empty();
    }

    /** The table. No endpoint of this contract shares lists or undoes changes, so that their kinds are failures. */
    private static Optional<Response> ofKind(LeadListException thrown) {
        return switch (thrown.kind()) {
            case INVALID_REQUEST -> rejection(400, bodyErrors((InvalidRequestException) thrown));
            case NOT_SIGNED_IN -> rejection(401, "Unauthorized");
            case NO_ORGANIZATION -> rejection(401, "Organization ID required");
            case INSUFFICIENT_CREDITS -> rejection(402, List.of(INSUFFICIENT_CREDITS));
            case ADMIN_REQUIRED -> rejection(403, "This call requires an admin of the organization");
            case FORBIDDEN -> rejection(403, "You do not have access to this lead list");
            case NOT_FOUND, WRONG_LIST_TYPE -> rejection(404, NOT_FOUND);
            case CONFLICT -> rejection(409, "Idempotency-Key was used before with other content");
            case IMPORT_CLOSED -> rejection(409, closed((ImportClosedException) thrown));
            case LIMIT_REACHED -> rejection(409, List.of(limitReached((LimitReachedException) thrown)));
            case STALE_VERSION -> rejection(412, stale((StaleVersionException) thrown));
            case LAST_OWNER, NOT_UNDOABLE, STORAGE -> Optional.empty();
        };
    }

    private static Optional<Response> rejection(int status, String detail) {
        return rejection(status, List.of(ErrorResponse.of(status, detail)));
    }

    private static Optional<Response> rejection(int status, List<ErrorResponse> errors) {
        return Optional.of(ErrorResponse.response(status, errors));
    }

    private static String closed(ImportClosedException closed) {
        return "The import of this lead list is " + (closed.isCanceled() ? "canceled" : "completed");
    }

    private static String stale(StaleVersionException stale) {
        return "The lead list is at version " + stale.actual() + "; expected: " + stale.expected();
    }

    private static ErrorResponse limitReached(LimitReachedException full) {
        return ErrorResponse.limitReached(
                switch (full.limited()) {
                    case LEADS_OF_LIST -> "No lead was added: " + ErrorResponse.limit((int) full.limit());
                    case MEMBERS_OF_LIST -> "A lead list can have at most " + full.limit() + " members.";
                    case LISTS_OF_ORGANIZATION -> "An organization can have at most " + full.limit() + " lead lists.";
                });
    }

    /** A text that is no id is reported as an unknown id. */
    private static Optional<Response> ofParameters(List<Violation> violations) {
        if (violations.get(0).path().equals(LIST_ID)) {
            return rejection(404, NOT_FOUND);
        }
        return rejection(
                400,
                violations.stream()
                        .map(violation -> unsupported(violation.message()))
                        .toList());
    }

    /** Returns the errors of rejected leads, the same as if the whole body were rejected, up to the maximum number. */
    static List<ErrorResponse> ofLeads(List<RejectedLead> rejected) {
        return rejected.stream()
                .flatMap(lead -> lead.violations().stream()
                        .map(one -> ofBody(new Violation(inBody(lead, one.path()), one.kind(), one.message()))))
                .limit(MAX_ERRORS)
                .toList();
    }

    private static Path inBody(RejectedLead lead, Path path) {
        List<Object> steps = new ArrayList<>(LEADS.with(lead.index()).steps());
        steps.addAll(path.steps());
        return new Path(steps);
    }

    private static List<ErrorResponse> bodyErrors(InvalidRequestException invalid) {
        return invalid.violations().stream().map(Rejections::ofBody).toList();
    }

    private static ErrorResponse ofBody(Violation violation) {
        Path path = violation.path();
        if (violation.kind() == Violation.Kind.UNREADABLE) {
            return ErrorResponse.of("invalid_json", "Invalid JSON", violation.message());
        } else if (path.steps().isEmpty()) {
            return unsupported(violation.message());
        } else if (violation.kind() == Violation.Kind.MISSING && path.steps().size() == 1) {
            return ErrorResponse.of("missing_field", "Missing Field", detail(violation))
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
            case OUT_OF_RANGE -> ARRAYS.contains(path) ? violation.message() : unsupportedValue(path);
            case WRONG_TYPE, MALFORMED, CONTRADICTION, UNREADABLE -> unsupportedValue(path);
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

    private static ErrorResponse unsupported(String detail) {
        return ErrorResponse.of("unsupported_value", "Unsupported Value", detail);
    }
}
