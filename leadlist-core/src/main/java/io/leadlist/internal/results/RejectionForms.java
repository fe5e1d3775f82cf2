package io.leadlist.internal.results;

import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored forms of all rejections, and the facts that each of them stores. */
final class RejectionForms {
    /** The forms of all rejections. A storage failure is not a rejection: its write is retried. */
    static final List<RejectionForm<?, ?>> ALL = List.of(
            new RejectionForm<>(
                    "NOT_SIGNED_IN",
                    NotSignedInException.class,
                    NoFacts.class,
                    rejection -> new NoFacts(),
                    facts -> new NotSignedInException()),
            new RejectionForm<>(
                    "NO_ORGANIZATION",
                    NoOrganizationException.class,
                    NoFacts.class,
                    rejection -> new NoFacts(),
                    facts -> new NoOrganizationException()),
            new RejectionForm<>(
                    "ADMIN_REQUIRED",
                    AdminRequiredException.class,
                    NoFacts.class,
                    rejection -> new NoFacts(),
                    facts -> new AdminRequiredException()),
            new RejectionForm<>(
                    "FORBIDDEN",
                    ForbiddenException.class,
                    Forbidden.class,
                    rejection -> new Forbidden(rejection.listId(), rejection.requiredRole()),
                    facts -> new ForbiddenException(facts.list, facts.requiredRole)),
            new RejectionForm<>(
                    "NOT_FOUND",
                    LeadListNotFoundException.class,
                    NotFound.class,
                    rejection -> new NotFound(rejection.listId()),
                    facts -> new LeadListNotFoundException(facts.list)),
            new RejectionForm<>(
                    "INVALID",
                    InvalidRequestException.class,
                    Invalid.class,
                    rejection -> new Invalid(rejection.violations()),
                    facts -> new InvalidRequestException(facts.violations)),
            new RejectionForm<>(
                    "WRONG_TYPE",
                    WrongListTypeException.class,
                    WrongType.class,
                    rejection -> new WrongType(rejection.listId(), rejection.listType()),
                    facts -> new WrongListTypeException(facts.list, facts.listType)),
            new RejectionForm<>(
                    "CONFLICT",
                    ConflictException.class,
                    Conflict.class,
                    rejection -> new Conflict(rejection.idempotencyKey()),
                    facts -> new ConflictException(facts.idempotencyKey)),
            new RejectionForm<>(
                    "INSUFFICIENT_CREDITS",
                    InsufficientCreditsException.class,
                    InsufficientCredits.class,
                    rejection -> new InsufficientCredits(rejection.emailRequired(), rejection.phoneRequired()),
                    facts -> new InsufficientCreditsException(facts.emailRequired, facts.phoneRequired)),
            new RejectionForm<>(
                    "LIMIT_REACHED",
                    LimitReachedException.class,
                    LimitReached.class,
                    rejection -> new LimitReached(
                            rejection.limited(),
                            rejection.limit(),
                            rejection.listId().orElse(null)),
                    facts -> new LimitReachedException(facts.limited, facts.limit, facts.list)),
            new RejectionForm<>(
                    "IMPORT_CLOSED",
                    ImportClosedException.class,
                    ImportClosed.class,
                    rejection -> new ImportClosed(rejection.listId(), rejection.isCanceled()),
                    facts -> new ImportClosedException(facts.list, facts.canceled)),
            new RejectionForm<>(
                    "STALE_VERSION",
                    StaleVersionException.class,
                    StaleVersion.class,
                    StaleVersion::of,
                    StaleVersion::rejection),
            new RejectionForm<>(
                    "LAST_OWNER",
                    LastOwnerException.class,
                    LastOwner.class,
                    rejection -> new LastOwner(rejection.listId(), rejection.owner()),
                    facts -> new LastOwnerException(facts.list, facts.owner)),
            new RejectionForm<>(
                    "NOT_UNDOABLE",
                    NotUndoableException.class,
                    NotUndoable.class,
                    rejection -> new NotUndoable(
                            rejection.listId(), rejection.version(), rejection.reason(), rejection.conflicts()),
                    facts -> new NotUndoableException(facts.list, facts.version, facts.reason, facts.conflicts)));

    private RejectionForms() {}

    private record NoFacts() {}

    private record Forbidden(LeadListId list, Role requiredRole) {}

    private record NotFound(LeadListId list) {}

    private record Invalid(List<Violation> violations) {}

    private record WrongType(LeadListId list, LeadType listType) {}

    private record Conflict(IdempotencyKey idempotencyKey) {}

    private record InsufficientCredits(BigDecimal emailRequired, BigDecimal phoneRequired) {}

    private record LimitReached(
            Limited limited, long limit, @Nullable LeadListId list) {}

    private record ImportClosed(LeadListId list, boolean canceled) {}

    /**
     * A single expected version is stored as a number; any other expectation is stored with its rule and its versions.
     */
    private record StaleVersion(
            LeadListId list,
            @Nullable Long expected,
            @Nullable ExpectedVersions among,
            long actual) {
        static StaleVersion of(StaleVersionException stale) {
            ExpectedVersions expected = stale.expected();
            return expected.isOne()
                    ? new StaleVersion(stale.listId(), expected.versions().first(), null, stale.actual())
                    : new StaleVersion(stale.listId(), null, expected, stale.actual());
        }

        StaleVersionException rejection() {
            ExpectedVersions one = expected == null ? ExpectedVersions.ANY : ExpectedVersions.of(expected);
            return new StaleVersionException(list, among == null ? one : among, actual);
        }
    }

    private record LastOwner(LeadListId list, UserId owner) {}

    private record NotUndoable(
            LeadListId list, long version, NotUndoableException.Reason reason, List<LeadId> conflicts) {}

    /**
     * Returns the form of a rejection.
     *
     * @throws IllegalArgumentException if the exception is not a rejection
     */
    static RejectionForm<?, ?> of(LeadListException rejection) {
        return ALL.stream()
                .filter(form -> form.type().isInstance(rejection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a rejection: " + rejection.getClass().getName()));
    }

    /**
     * Returns the form with this name in documents.
     *
     * @throws IllegalStateException if there is none
     */
    static RejectionForm<?, ?> named(String name) {
        return ALL.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A stored rejection is of an unknown kind"));
    }
}
