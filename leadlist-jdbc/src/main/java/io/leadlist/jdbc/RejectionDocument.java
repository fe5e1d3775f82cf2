package io.leadlist.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.leadlist.call.ConflictException;
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
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored form of a refusal: which one, and its facts. Its words are made anew. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RejectionDocument.NotSignedIn.class, name = "NOT_SIGNED_IN"),
    @JsonSubTypes.Type(value = RejectionDocument.NoOrganization.class, name = "NO_ORGANIZATION"),
    @JsonSubTypes.Type(value = RejectionDocument.Forbidden.class, name = "FORBIDDEN"),
    @JsonSubTypes.Type(value = RejectionDocument.NotFound.class, name = "NOT_FOUND"),
    @JsonSubTypes.Type(value = RejectionDocument.Invalid.class, name = "INVALID"),
    @JsonSubTypes.Type(value = RejectionDocument.WrongType.class, name = "WRONG_TYPE"),
    @JsonSubTypes.Type(value = RejectionDocument.Conflict.class, name = "CONFLICT"),
    @JsonSubTypes.Type(value = RejectionDocument.InsufficientCredits.class, name = "INSUFFICIENT_CREDITS"),
    @JsonSubTypes.Type(value = RejectionDocument.LimitReached.class, name = "LIMIT_REACHED"),
    @JsonSubTypes.Type(value = RejectionDocument.ImportClosed.class, name = "IMPORT_CLOSED"),
    @JsonSubTypes.Type(value = RejectionDocument.Stale.class, name = "STALE"),
    @JsonSubTypes.Type(value = RejectionDocument.LastOwner.class, name = "LAST_OWNER"),
    @JsonSubTypes.Type(value = RejectionDocument.NotUndoable.class, name = "NOT_UNDOABLE")
})
sealed interface RejectionDocument {
    /** The refusal. */
    LeadListException refusal();

    /** The form of a refusal; that the storage failed is none ({@link IllegalArgumentException}). */
    static RejectionDocument of(LeadListException refusal) {
        return FORMS.stream()
                .filter(form -> form.of().isInstance(refusal))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a refusal: " + refusal))
                .write(refusal);
    }

    /** How one leaf is written. */
    record Form<E extends LeadListException>(Class<E> of, Function<E, RejectionDocument> document) {
        RejectionDocument write(LeadListException refusal) {
            return document.apply(of.cast(refusal));
        }
    }

    /** How each leaf is written. */
    List<Form<?>> FORMS = List.of(
            new Form<>(NotSignedInException.class, refusal -> new NotSignedIn()),
            new Form<>(NoOrganizationException.class, refusal -> new NoOrganization()),
            new Form<>(ForbiddenException.class, Forbidden::of),
            new Form<>(LeadListNotFoundException.class, NotFound::of),
            new Form<>(InvalidRequestException.class, Invalid::of),
            new Form<>(WrongListTypeException.class, WrongType::of),
            new Form<>(ConflictException.class, Conflict::of),
            new Form<>(InsufficientCreditsException.class, InsufficientCredits::of),
            new Form<>(LimitReachedException.class, LimitReached::of),
            new Form<>(ImportClosedException.class, ImportClosed::of),
            new Form<>(StaleVersionException.class, Stale::of),
            new Form<>(LastOwnerException.class, LastOwner::of),
            new Form<>(NotUndoableException.class, NotUndoable::of));

    record NotSignedIn() implements RejectionDocument {
        @Override
        public LeadListException refusal() {
            return new NotSignedInException();
        }
    }

    record NoOrganization() implements RejectionDocument {
        @Override
        public LeadListException refusal() {
            return new NoOrganizationException();
        }
    }

    record Forbidden(UUID list, Role requiredRole) implements RejectionDocument {
        static Forbidden of(ForbiddenException refusal) {
            return new Forbidden(refusal.listId().uuid(), refusal.requiredRole());
        }

        @Override
        public LeadListException refusal() {
            return new ForbiddenException(new LeadListId(list), requiredRole);
        }
    }

    record NotFound(UUID list) implements RejectionDocument {
        static NotFound of(LeadListNotFoundException refusal) {
            return new NotFound(refusal.listId().uuid());
        }

        @Override
        public LeadListException refusal() {
            return new LeadListNotFoundException(new LeadListId(list));
        }
    }

    record Invalid(List<ViolationDocument> violations) implements RejectionDocument {
        static Invalid of(InvalidRequestException refusal) {
            return new Invalid(
                    refusal.violations().stream().map(ViolationDocument::of).toList());
        }

        @Override
        public LeadListException refusal() {
            return new InvalidRequestException(
                    violations.stream().map(ViolationDocument::violation).toList());
        }
    }

    /** The stored form of a {@link Violation}; the steps of its path are texts and whole numbers. */
    record ViolationDocument(List<Object> path, Violation.Kind kind, String message) {
        static ViolationDocument of(Violation violation) {
            return new ViolationDocument(violation.path().steps(), violation.kind(), violation.message());
        }

        Violation violation() {
            return new Violation(new Path(path), kind, message);
        }
    }

    record WrongType(UUID list, LeadType listType) implements RejectionDocument {
        static WrongType of(WrongListTypeException refusal) {
            return new WrongType(refusal.listId().uuid(), refusal.listType());
        }

        @Override
        public LeadListException refusal() {
            return new WrongListTypeException(new LeadListId(list), listType);
        }
    }

    record Conflict(String idempotencyKey) implements RejectionDocument {
        static Conflict of(ConflictException refusal) {
            return new Conflict(refusal.idempotencyKey().value());
        }

        @Override
        public LeadListException refusal() {
            return new ConflictException(new IdempotencyKey(idempotencyKey));
        }
    }

    record InsufficientCredits(BigDecimal email, BigDecimal phone) implements RejectionDocument {
        static InsufficientCredits of(InsufficientCreditsException refusal) {
            return new InsufficientCredits(refusal.emailRequired(), refusal.phoneRequired());
        }

        @Override
        public LeadListException refusal() {
            return new InsufficientCreditsException(email, phone);
        }
    }

    record LimitReached(
            LimitReachedException.Limited limited,
            long limit,
            @Nullable UUID list) implements RejectionDocument {
        static LimitReached of(LimitReachedException refusal) {
            return new LimitReached(
                    refusal.limited(),
                    refusal.limit(),
                    refusal.listId().map(LeadListId::uuid).orElse(null));
        }

        @Override
        public LeadListException refusal() {
            return new LimitReachedException(limited, limit, list == null ? null : new LeadListId(list));
        }
    }

    record ImportClosed(UUID list, boolean canceled) implements RejectionDocument {
        static ImportClosed of(ImportClosedException refusal) {
            return new ImportClosed(refusal.listId().uuid(), refusal.isCanceled());
        }

        @Override
        public LeadListException refusal() {
            return new ImportClosedException(new LeadListId(list), canceled);
        }
    }

    record Stale(UUID list, long expected, long actual) implements RejectionDocument {
        static Stale of(StaleVersionException refusal) {
            return new Stale(refusal.listId().uuid(), refusal.expected(), refusal.actual());
        }

        @Override
        public LeadListException refusal() {
            return new StaleVersionException(new LeadListId(list), expected, actual);
        }
    }

    record LastOwner(UUID list, String owner) implements RejectionDocument {
        static LastOwner of(LastOwnerException refusal) {
            return new LastOwner(refusal.listId().uuid(), refusal.owner().value());
        }

        @Override
        public LeadListException refusal() {
            return new LastOwnerException(new LeadListId(list), new UserId(owner));
        }
    }

    record NotUndoable(UUID list, long version, NotUndoableException.Reason reason, List<ConflictDocument> conflicts)
            implements RejectionDocument {
        static NotUndoable of(NotUndoableException refusal) {
            return new NotUndoable(
                    refusal.listId().uuid(),
                    refusal.version(),
                    refusal.reason(),
                    refusal.conflicts().stream()
                            .map(id -> new ConflictDocument(id.type(), id.value()))
                            .toList());
        }

        @Override
        public LeadListException refusal() {
            return new NotUndoableException(
                    new LeadListId(list),
                    version,
                    reason,
                    conflicts.stream().map(id -> LeadId.of(id.type(), id.id())).toList());
        }
    }

    record ConflictDocument(LeadType type, String id) {}
}
