package io.leadlist.list;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * One change of a list, as its journal keeps it. Immutable and thread-safe. A call that changes nothing leaves none.
 *
 * @param version the number of the change, 1 for the creation, then each one more
 * @param at when, in milliseconds
 * @param by who
 * @param source where the leads came from
 * @param added how many members it brought
 * @param memberCount how many members the list had after it
 */
public record Change(
        LeadListId listId, long version, Instant at, UserId by, Source source, int added, long memberCount) {
    /** Where the leads of a change came from. */
    public enum Source {
        /** The list was created, with the leads given then. */
        CREATION,
        /** People handed over as data. */
        DIRECT_DATA,
        /** People chosen by id. */
        MANUAL_SELECTION,
        /** People chosen by replaying a search. */
        BULK_SELECTION,
        /** Companies given by id. */
        COMPANY_IDS,
        /** Raw leads that were found out. */
        IMPORT
    }

    public Change {
        Objects.requireNonNull(listId, "listId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(source, "source");
    }
}
