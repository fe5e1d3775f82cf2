package io.leadlist.examples.killing;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OperationId;
import io.leadlist.call.WriteOptions;

/**
 * One write, as a line of text, so that another process can make the same call again.
 *
 * @param id the operation id of the call
 * @param list the id of the list, or {@link #NONE}
 * @param from where the leads of the call begin, or the version that is undone
 * @param count how many leads, or credits
 */
record Operation(String id, Kind kind, String list, int from, int count) {
    /** Stands for a call that names no list. */
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

        /** Whether each call of this kind leaves a change in the journal. */
        boolean alwaysChanges() {
            return this == CREATE || this == IMPORT || this == RENAME;
        }
    }

    LeadListId listId() {
        return LeadListId.parse(list);
    }

    WriteOptions once() {
        return WriteOptions.repeatable(new OperationId(id));
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
