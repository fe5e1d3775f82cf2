package io.leadlist.list;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a list, as its journal keeps it. Immutable and thread-safe. A call that changes nothing leaves none.
 *
 * @param version the number of the change, 1 for the creation, then each one more
 * @param at when, in milliseconds
 * @param by who
 * @param source in which way, and where the leads came from
 * @param added how many members it brought
 * @param removed how many members it took away
 * @param memberCount how many members the list had after it
 * @param operation under which idempotency key the call was made, if it had one
 * @param former name and campaign before it, if it changed them
 * @param undoes the number of the change that it undoes; null if it is no undo
 * @param undoneBy the number of the change by which it was undone; null if it was not
 */
public record Change(
        LeadListId listId,
        long version,
        Instant at,
        UserId by,
        Source source,
        int added,
        int removed,
        long memberCount,
        @Nullable IdempotencyKey operation,
        @Nullable ListDetails former,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {
    /** In which way a list was changed, and where the leads came from. */
    public enum Source {
        /** The list was created, with the leads given then. */
        CREATION,
        /** People handed over as data. */
        DIRECT_DATA,
        /** People chosen by id. */
        MANUAL_SELECTION,
        /** People chosen by replaying a search; the receipt is kept with the change. */
        BULK_SELECTION,
        /** Companies given by id. */
        COMPANY_IDS,
        /** Raw leads that were found out. */
        IMPORT,
        /** Members were taken out. */
        REMOVAL,
        /** All members were taken out. */
        CLEARING,
        /** Name or campaign were changed, or the members replaced as a whole, or both. */
        UPDATE,
        /** Roles were given, taken away or handed over. */
        SHARING,
        /** A change before it was undone. */
        UNDO
    }

    public Change {
        Objects.requireNonNull(listId, "listId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(source, "source");
    }

    /** The change that led to this state of a list, which brought and took nobody. */
    public static Change of(LeadList after, UserId by, Source source, @Nullable IdempotencyKey operation) {
        return new Change(
                after.id(),
                after.version(),
                after.updatedAt(),
                by,
                source,
                0,
                0,
                after.memberCount(),
                operation,
                null,
                null,
                null);
    }

    /** Its name. */
    public ChangeId id() {
        return new ChangeId(listId, version);
    }

    /** The same with so many members brought and taken away. */
    public Change withCounts(int brought, int taken) {
        return new Change(
                listId, version, at, by, source, brought, taken, memberCount, operation, former, undoes, undoneBy);
    }

    /** The same, having changed these details; null for none. */
    public Change withFormer(@Nullable ListDetails details) {
        return new Change(
                listId, version, at, by, source, added, removed, memberCount, operation, details, undoes, undoneBy);
    }

    /** The same as the undo of an earlier change. */
    public Change undoing(long earlier) {
        return new Change(
                listId, version, at, by, source, added, removed, memberCount, operation, former, earlier, undoneBy);
    }

    /** The same, undone by a later change. */
    public Change undoneBy(long later) {
        return new Change(
                listId, version, at, by, source, added, removed, memberCount, operation, former, undoes, later);
    }
}
