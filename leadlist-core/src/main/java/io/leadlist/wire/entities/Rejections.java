package io.leadlist.wire.entities;

import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
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
 * The error responses of the entities API: status and message for each kind of exception and each endpoint.
 *
 * <p>Add-companies has its own messages: {@code LeadList not found} without the id, and the first violation as the
 * message, without details, unless the whole body is unreadable (decisions <a
 * href="{@docRoot}/docs/contract-decisions.md#24">24</a>, <a href="{@docRoot}/docs/contract-decisions.md#56">56</a> and
 * <a href="{@docRoot}/docs/contract-decisions.md#58">58</a>). A situation that no page describes, for example a reached
 * limit, is a conflict.
 */
final class Rejections {
    static final Rejection FAILURE = Rejection.of(500, "An unexpected error occurred");

    private static final String INVALID_BODY = "Invalid request body";
    private static final Path IF_MATCH = Path.of("If-Match");
    private static final Path IF_NONE_MATCH = Path.of("If-None-Match");

    private Rejections() {}

    /** Returns the rejection that an exception stands for; empty if it is a failure. */
    static Optional<Rejection> of(Endpoint endpoint, Exception thrown) {
        if (thrown instanceof LeadListException known) {
            return ofKind(endpoint, known).map(rejection -> rejection.noting(known.note()));
        } else if (thrown instanceof PayloadTooLargeException large) {
            return rejection(413, "Request body " + large.rule());
        } else if (thrown instanceof InvalidParameterException invalid) {
            List<Violation> violations = invalid.violations();
            return Optional.of(badRequest(endpoint, violations.get(0).message(), violations));
        }
        return Optional.empty();
    }

    /** The table. No endpoint of this contract imports leads, so that the kinds of imports are failures. */
    private static Optional<Rejection> ofKind(Endpoint endpoint, LeadListException thrown) {
        return switch (thrown.kind()) {
            case NOT_SIGNED_IN -> rejection(401, "Unauthorized");
            case NO_ORGANIZATION -> rejection(401, "Organization ID required");
            case ADMIN_REQUIRED -> rejection(403, "This call requires an admin of the organization");
            case FORBIDDEN -> rejection(403, "You do not have access to this lead list");
            case NOT_FOUND -> rejection(404, notFound(endpoint, (LeadListNotFoundException) thrown));
            case CONFLICT -> rejection(409, "Idempotency-Key was used before with other content");
            case LIMIT_REACHED -> rejection(409, limitReached((LimitReachedException) thrown));
            case LAST_OWNER -> rejection(409, "The last owner of a lead list must stay its owner");
            case NOT_UNDOABLE -> rejection(409, notUndoable(((NotUndoableException) thrown).reason()));
            case STALE_VERSION -> Optional.of(stale((StaleVersionException) thrown));
            case WRONG_LIST_TYPE -> Optional.of(wrongType(endpoint, ((WrongListTypeException) thrown).listType()));
            case INVALID_REQUEST ->
                Optional.of(badRequest(endpoint, INVALID_BODY, ((InvalidRequestException) thrown).violations()));
            case INSUFFICIENT_CREDITS, IMPORT_CLOSED, STORAGE -> Optional.empty();
        };
    }

    private static Optional<Rejection> rejection(int status, String message) {
        return Optional.of(Rejection.of(status, message));
    }

    private static Rejection stale(StaleVersionException stale) {
        ExpectedVersions expected = stale.expected();
        Path header = expected.rule() == ExpectedVersions.Rule.ONE_OF ? IF_MATCH : IF_NONE_MATCH;
        String versions = "Expected version " + expected + ", the list is at version " + stale.actual();
        return Rejection.of(412, "The lead list is not at the expected version")
                .withDetails(List.of(new Violation(header, Violation.Kind.CONTRADICTION, versions)));
    }

    private static String limitReached(LimitReachedException full) {
        return switch (full.limited()) {
            case LEADS_OF_LIST -> "A lead list can have at most " + full.limit() + " leads";
            case MEMBERS_OF_LIST -> "A lead list can have at most " + full.limit() + " members";
            case LISTS_OF_ORGANIZATION -> "An organization can have at most " + full.limit() + " lead lists";
        };
    }

    private static String notUndoable(NotUndoableException.Reason reason) {
        return "The change cannot be undone: "
                + switch (reason) {
                    case UNKNOWN_CHANGE -> "the lead list has no such change";
                    case UNDONE_BEFORE -> "it was undone before";
                    case IS_AN_UNDO -> "it is an undo itself";
                    case ACCESS_CHANGE -> "it changed neither members nor details";
                    case CONFLICT -> "later changes touch the same members or details";
                    case SUPPRESSED -> "a suppression entry covers members that would return";
                    case ERASURE -> "it erased a person";
                    case MERGE -> "it merged two people";
                };
    }

    private static Rejection badRequest(Endpoint endpoint, String message, List<Violation> violations) {
        Violation first = violations.get(0);
        if (endpoint == Endpoint.ADD_COMPANIES && !isAboutTheWholeBody(first)) {
            return Rejection.of(400, first.message());
        }
        return Rejection.of(400, message).withDetails(violations);
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

    /**
     * An update with ids of the other type gets the violation of a creation with them (<a
     * href="{@docRoot}/docs/contract-decisions.md#3">decision 3</a>).
     */
    private static Rejection wrongType(Endpoint endpoint, LeadType listType) {
        return endpoint == Endpoint.UPDATE
                ? badRequest(endpoint, INVALID_BODY, List.of(wrongIds(listType)))
                : Rejection.of(400, wrongLeads(listType));
    }

    private static Violation wrongIds(LeadType listType) {
        return switch (listType) {
            case PERSON ->
                new Violation(Path.of("companyIds"), Violation.Kind.CONTRADICTION, NewListRequest.COMPANIES_FOR_PEOPLE);
            case COMPANY ->
                new Violation(Path.of("personIds"), Violation.Kind.CONTRADICTION, NewListRequest.PEOPLE_FOR_COMPANIES);
        };
    }

    private static String wrongLeads(LeadType listType) {
        return switch (listType) {
            case PERSON -> "Cannot add companies to a person-type list. This list is of type 'person'.";
            case COMPANY -> "Cannot add prospects to a company-type list. This list is of type 'company'.";
        };
    }
}
