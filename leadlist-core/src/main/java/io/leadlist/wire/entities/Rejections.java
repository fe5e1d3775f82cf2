package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Endpoint.ADD_COMPANIES;
import static io.leadlist.wire.entities.Endpoint.UPDATE;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Path;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadType;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.List;
import java.util.Optional;

/**
 * The one catalogue of refusals: status, code and text for each endpoint. Empty for what is no refusal but a failure.
 *
 * <p>Add-companies has texts of its own: no id in {@code LeadList not found}, and a violation's words as message
 * without details, but for a body that can not be read (readings 24, 56 and 58). What no page tells, a limit that is
 * reached for instance, is a conflict.
 */
final class Rejections {
    static final Rejection FAILURE = Rejection.of(500, "INTERNAL_ERROR", "An unexpected error occurred");

    private static final String INVALID_BODY = "Invalid request body";
    private static final Path IF_MATCH = Path.of("If-Match");

    private Rejections() {}

    static Optional<Rejection> of(Endpoint endpoint, Exception thrown) {
        if (thrown instanceof NotSignedInException) {
            return refusal(401, "UNAUTHORIZED", "Unauthorized");
        } else if (thrown instanceof NoOrganizationException) {
            return refusal(401, "UNAUTHORIZED", "Organization ID required");
        } else if (thrown instanceof ForbiddenException) {
            return refusal(403, "FORBIDDEN", "You do not have access to this lead list");
        } else if (thrown instanceof LeadListNotFoundException unknown) {
            return refusal(404, "NOT_FOUND", notFound(endpoint, unknown));
        } else if (thrown instanceof PayloadTooLargeException large) {
            return refusal(413, "PAYLOAD_TOO_LARGE", "Request body must have at most " + large.limit() + " bytes");
        }
        return conflict(thrown).or(() -> badRequest(endpoint, thrown));
    }

    private static Optional<Rejection> conflict(Exception thrown) {
        if (thrown instanceof ConflictException) {
            return refusal(409, "CONFLICT", "Idempotency-Key was used before with other content");
        } else if (thrown instanceof LimitReachedException full) {
            return refusal(409, "CONFLICT", limitReached(full));
        } else if (thrown instanceof LastOwnerException) {
            return refusal(409, "CONFLICT", "The last owner of a lead list must stay its owner");
        } else if (thrown instanceof NotUndoableException change) {
            return refusal(409, "CONFLICT", notUndoable(change.reason()));
        } else if (thrown instanceof StaleVersionException stale) {
            return Optional.of(Rejection.of(412, "PRECONDITION_FAILED", "The lead list is not at the expected version")
                    .withDetails(List.of(new Violation(IF_MATCH, Violation.Kind.CONTRADICTION, versions(stale)))));
        }
        return Optional.empty();
    }

    private static String versions(StaleVersionException stale) {
        return "Expected version " + stale.expected() + ", the list is at version " + stale.actual();
    }

    private static String limitReached(LimitReachedException full) {
        return switch (full.limited()) {
            case LEADS_OF_LIST -> "A lead list can have at most " + full.limit() + " leads";
            case MEMBERS_OF_LIST -> "A lead list can have at most " + full.limit() + " members";
            case LISTS_OF_ORGANIZATION -> "An organization can have at most " + full.limit() + " lead lists";
        };
    }

    private static String notUndoable(NotUndoableException.Reason reason) {
        return "The change can not be undone: "
                + switch (reason) {
                    case UNKNOWN_CHANGE -> "the lead list has no such change";
                    case UNDONE_BEFORE -> "it was undone before";
                    case IS_AN_UNDO -> "it is an undo itself";
                    case NOT_OF_MEMBERS -> "it changed neither members nor details";
                    case TOUCHED_LATER -> "later changes touch the same members or details";
                };
    }

    private static Optional<Rejection> badRequest(Endpoint endpoint, Exception thrown) {
        if (thrown instanceof WrongListTypeException wrong) {
            return endpoint == UPDATE
                    ? Optional.of(badRequest(endpoint, INVALID_BODY, List.of(wrongIds(wrong.listType()))))
                    : refusal(400, "BAD_REQUEST", wrongType(wrong.listType()));
        } else if (thrown instanceof InvalidParameterException invalid) {
            List<Violation> violations = invalid.violations();
            return Optional.of(badRequest(endpoint, violations.get(0).message(), violations));
        } else if (thrown instanceof InvalidRequestException invalid) {
            return Optional.of(badRequest(endpoint, INVALID_BODY, invalid.violations()));
        }
        return Optional.empty();
    }

    private static Rejection badRequest(Endpoint endpoint, String message, List<Violation> violations) {
        Violation first = violations.get(0);
        if (endpoint == ADD_COMPANIES && !isAboutTheWholeBody(first)) {
            return Rejection.of(400, "BAD_REQUEST", first.message());
        }
        return Rejection.of(400, "BAD_REQUEST", message).withDetails(violations);
    }

    private static boolean isAboutTheWholeBody(Violation violation) {
        return violation.kind() == Violation.Kind.UNREADABLE
                || (violation.kind() == Violation.Kind.WRONG_TYPE
                        && violation.path().equals(Path.ROOT));
    }

    private static String notFound(Endpoint endpoint, LeadListNotFoundException unknown) {
        return switch (endpoint) {
            case ADD_COMPANIES -> "LeadList not found";
            case DELETE -> "LeadList with id '" + unknown.listId() + "' not found";
            default -> "LeadList not found: " + unknown.listId();
        };
    }

    /** An update with ids that the list does not hold is told as a creation with them (reading 3; L5). */
    private static Violation wrongIds(LeadType listType) {
        return switch (listType) {
            case PERSON ->
                new Violation(Path.of("companyIds"), Violation.Kind.CONTRADICTION, NewListRequest.COMPANIES_FOR_PEOPLE);
            case COMPANY ->
                new Violation(Path.of("personIds"), Violation.Kind.CONTRADICTION, NewListRequest.PEOPLE_FOR_COMPANIES);
        };
    }

    private static String wrongType(LeadType type) {
        return switch (type) {
            case PERSON -> "Cannot add companies to a person-type list. This list is of type 'person'.";
            case COMPANY -> "Cannot add prospects to a company-type list. This list is of type 'company'.";
        };
    }

    private static Optional<Rejection> refusal(int status, String code, String message) {
        return Optional.of(Rejection.of(status, code, message));
    }
}
