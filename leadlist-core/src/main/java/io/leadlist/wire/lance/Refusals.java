package io.leadlist.wire.lance;

import static io.leadlist.wire.lance.Endpoint.ADD_COMPANIES;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadType;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.List;
import java.util.Optional;

/**
 * The one catalogue of refusals: status, code and text for each endpoint. Empty for what is no refusal but a failure.
 *
 * <p>Add-companies has texts of its own: no id in {@code LeadList not found}, and a violation's words as message without details, but for a
 * body that can not be read (readings 24, 56 and 58).
 */
final class Refusals {
    static final Refusal FAILURE = Refusal.of(500, "INTERNAL_ERROR", "An unexpected error occurred");

    private Refusals() {}

    static Optional<Refusal> of(Endpoint endpoint, Exception thrown) {
        if (thrown instanceof NotSignedInException) {
            return refusal(401, "UNAUTHORIZED", "Unauthorized");
        } else if (thrown instanceof NoOrganizationException) {
            return refusal(401, "UNAUTHORIZED", "Organization ID required");
        } else if (thrown instanceof ForbiddenException) {
            return refusal(403, "FORBIDDEN", "You do not have access to this lead list");
        } else if (thrown instanceof LeadListNotFoundException unknown) {
            return refusal(404, "NOT_FOUND", notFound(endpoint, unknown));
        } else if (thrown instanceof ConflictException) {
            return refusal(409, "CONFLICT", "Idempotency-Key was used before with other content");
        } else if (thrown instanceof PayloadTooLargeException large) {
            return refusal(413, "PAYLOAD_TOO_LARGE", "Request body must have at most " + large.limit() + " bytes");
        }
        return badRequest(endpoint, thrown);
    }

    private static Optional<Refusal> badRequest(Endpoint endpoint, Exception thrown) {
        if (thrown instanceof WrongListTypeException wrong) {
            return refusal(400, "BAD_REQUEST", wrongType(wrong.listType()));
        } else if (thrown instanceof InvalidParameterException invalid) {
            List<Violation> violations = invalid.violations();
            return Optional.of(badRequest(endpoint, violations.get(0).message(), violations));
        } else if (thrown instanceof InvalidRequestException invalid) {
            return Optional.of(badRequest(endpoint, "Invalid request body", invalid.violations()));
        }
        return Optional.empty();
    }

    private static Refusal badRequest(Endpoint endpoint, String message, List<Violation> violations) {
        Violation first = violations.get(0);
        if (endpoint == ADD_COMPANIES && first.kind() != Violation.Kind.UNREADABLE) {
            return Refusal.of(400, "BAD_REQUEST", first.message());
        }
        return Refusal.of(400, "BAD_REQUEST", message).withDetails(violations);
    }

    private static String notFound(Endpoint endpoint, LeadListNotFoundException unknown) {
        return endpoint == ADD_COMPANIES ? "LeadList not found" : "LeadList not found: " + unknown.listId();
    }

    private static String wrongType(LeadType type) {
        return switch (type) {
            case PERSON -> "Cannot add companies to a person-type list. This list is of type 'person'.";
            case COMPANY -> "Cannot add prospects to a company-type list. This list is of type 'company'.";
        };
    }

    private static Optional<Refusal> refusal(int status, String code, String message) {
        return Optional.of(Refusal.of(status, code, message));
    }
}
