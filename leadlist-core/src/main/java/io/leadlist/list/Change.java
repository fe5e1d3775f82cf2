package io.leadlist.list;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Overrides;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a list, as recorded in its journal. Immutable and thread-safe. A call that changes nothing records no
 * change.
 *
 * @param version the number of the change: 1 for the creation, then increasing by 1
 * @param at the instant of the change, truncated to milliseconds
 * @param by the user who made the change
 * @param source the kind of change, and the origin of its leads
 * @param added the number of members that the change added
 * @param removed the number of members that the change removed
 * @param memberCount the number of members after the change
 * @param idempotencyKey the idempotency key of the call; null if it had none
 * @param former name and campaign before the change; null if it changed neither
 * @param undoes the number of the change that this one undoes; null if it is not an undo
 * @param undoneBy the number of the change that undid this one; null if it has not been undone
 * @param overrides the rules that were overridden to add some of the leads, and why; null if there were none
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
        @Nullable IdempotencyKey idempotencyKey,
        @Nullable ListDetails former,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        @Nullable Overrides overrides) {
    /** The kind of a change, and the origin of its leads. */
    public enum Source {
        /** The list was created, possibly with leads. */
        CREATION,
        /** People were passed as data. */
        DIRECT_DATA,
        /** People were selected by id. */
        MANUAL_SELECTION,
        /** People were selected by replaying a search; the receipt is stored with the change. */
        BULK_SELECTION,
        /** Companies were passed by id. */
        COMPANY_IDS,
        /** People or companies came from a CSV file, by data or by id. */
        CSV,
        /** Raw leads were resolved to people. */
        IMPORT,
        /** Members were removed. */
        REMOVAL,
        /** All members were removed. */
        CLEARING,
        /** Name, campaign or members were changed by an update. */
        UPDATE,
        /** Roles were granted, revoked or transferred. */
        SHARING,
        /** Members that suppression entries cover were removed. */
        SUPPRESSION,
        /** A member was erased; its place in earlier versions stays, without the id. */
        ERASURE,
        /** A person was merged into another one, who took over the earlier position of the two. */
        MERGE,
        /** An earlier change was undone. */
        UNDO
    }

    /**
     * Checks the components.
     *
     * @param listId the id of the list
     * @param version the number of the change
     * @param at the instant of the change, truncated to milliseconds
     * @param by the user who made the change
     * @param source the kind of change, and the origin of its leads
     * @param added the number of members that the change added
     * @param removed the number of members that the change removed
     * @param memberCount the number of members after the change
     * @param idempotencyKey the idempotency key of the call
     * @param former name and campaign before the change
     * @param undoes the number of the change that this one undoes
     * @param undoneBy the number of the change that undid this one
     * @param overrides the rules that were overridden to add some of the leads, and why
     */
    public Change {
        Objects.requireNonNull(listId, "listId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Creates a change that has overridden no rule.
     *
     * @param listId the id of the list
     * @param version the number of the change, which is the new version of the list
     * @param at the instant of the change
     * @param by the user who made the change
     * @param source the kind of write that made the change
     * @param added the number of added members
     * @param removed the number of removed members
     * @param memberCount the number of members after the change
     * @param idempotencyKey the idempotency key of the write; null for none
     * @param former the former ones; may be null
     * @param undoes the change that this one undoes; may be null
     * @param undoneBy the change that undid this one; may be null
     */
    public Change(
            LeadListId listId,
            long version,
            Instant at,
            UserId by,
            Source source,
            int added,
            int removed,
            long memberCount,
            @Nullable IdempotencyKey idempotencyKey,
            @Nullable ListDetails former,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {
        this(
                listId,
                version,
                at,
                by,
                source,
                added,
                removed,
                memberCount,
                idempotencyKey,
                former,
                undoes,
                undoneBy,
                null);
    }

    /**
     * {@return a change that led to this state of a list, with no added and no removed members}
     *
     * @param after the list after the change
     * @param by the user who made the change
     * @param source the kind of write that made the change
     * @param idempotencyKey the idempotency key of the write; null for none
     */
    public static Change of(LeadList after, UserId by, Source source, @Nullable IdempotencyKey idempotencyKey) {
        return new Change(
                after.id(),
                after.version(),
                after.updatedAt(),
                by,
                source,
                0,
                0,
                after.memberCount(),
                idempotencyKey,
                null,
                null,
                null);
    }

    /** {@return the id of the change} */
    public ChangeId id() {
        return new ChangeId(listId, version);
    }

    /**
     * {@return this change with other numbers of added and removed members}
     *
     * @param brought the number of added members
     * @param taken the number of removed members
     */
    public Change withCounts(int brought, int taken) {
        return new Change(
                listId,
                version,
                at,
                by,
                source,
                brought,
                taken,
                memberCount,
                idempotencyKey,
                former,
                undoes,
                undoneBy,
                overrides);
    }

    /**
     * {@return this change with the details that it replaced; null if it replaced none}
     *
     * @param details name and campaign before the change; null if neither changed
     */
    public Change withFormer(@Nullable ListDetails details) {
        return new Change(
                listId,
                version,
                at,
                by,
                source,
                added,
                removed,
                memberCount,
                idempotencyKey,
                details,
                undoes,
                undoneBy,
                overrides);
    }

    /**
     * {@return this change as the undo of an earlier one}
     *
     * @param earlier the number of the change that this one undoes
     */
    public Change undoing(long earlier) {
        return new Change(
                listId,
                version,
                at,
                by,
                source,
                added,
                removed,
                memberCount,
                idempotencyKey,
                former,
                earlier,
                undoneBy,
                overrides);
    }

    /**
     * {@return this change as undone by a later one}
     *
     * @param later the later one
     */
    public Change undoneBy(long later) {
        return new Change(
                listId,
                version,
                at,
                by,
                source,
                added,
                removed,
                memberCount,
                idempotencyKey,
                former,
                undoes,
                later,
                overrides);
    }

    /**
     * {@return this change with the rules that it has overridden; null if it has overridden none}
     *
     * @param others the overridden rules; null for none
     */
    public Change withOverrides(@Nullable Overrides others) {
        return new Change(
                listId,
                version,
                at,
                by,
                source,
                added,
                removed,
                memberCount,
                idempotencyKey,
                former,
                undoes,
                undoneBy,
                others);
    }
}
