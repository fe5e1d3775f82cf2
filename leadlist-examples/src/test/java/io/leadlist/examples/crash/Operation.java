package io.leadlist.examples.crash;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;

/**
 * One write as a line of text, so that another process can retry the same call.
 *
 * @param id the idempotency key of the call
 * @param list the id of the list, or {@link #NONE}
 * @param from the number of the first lead, the start index of a selection, or the version to undo
 * @param count the number of leads or of credits
 */
record Operation(String id, Kind kind, String list, int from, int count) {
    /** The list of a call that names none. */
    static final String NONE = "-";

    /** The kind of the call. */
    enum Kind {
        CREATE,
        ADD_DATA,
        ADD_IDS,
        ADD_BULK,
        REMOVE,
        UNDO,
        RENAME,
        REPLACE,
        IMPORT,
        ADD_LEADS,
        GRANT;

        /** Whether every successful call of this kind adds a change to the journal. */
        boolean alwaysChanges() {
            return this == CREATE || this == IMPORT || this == RENAME;
        }
    }

    LeadListId listId() {
        return LeadListId.parse(list);
    }

    WriteOptions once() {
        return WriteOptions.idempotent(new IdempotencyKey(id));
    }

    static Operation parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Operation(
                parts[0], Kind.valueOf(parts[1]), parts[2], Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    }

    @Override
    public String toString() {
        return String.join(" ", id, kind.name(), list, Integer.toString(from), Integer.toString(count));
    }
}
