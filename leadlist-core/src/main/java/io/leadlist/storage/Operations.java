package io.leadlist.storage;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import java.time.Instant;
import java.util.Optional;

/** Capability: the answers to writes that were made under an idempotency key. */
public interface Operations {
    /**
     * The answer to a write.
     *
     * @param fingerprint what tells the write's content from any other
     * @param answer what was answered
     * @param at when
     */
    record Answered(String fingerprint, Answer answer, Instant at) {}

    /** What was answered to a write. */
    sealed interface Answer {
        /** Leads were added. */
        record Added(AddReport report) implements Answer {}

        /** Raw leads were accepted. */
        record Imported(ImportReport report) implements Answer {}

        /** What waited of an import was given up. */
        record Canceled(ImportedList list) implements Answer {}

        /** Members were removed. */
        record Removed(RemoveReport report) implements Answer {}

        /** A list was updated. */
        record Updated(UpdateReport report) implements Answer {}

        /** A change was undone. */
        record Undone(UndoReport report) implements Answer {}

        /** A list was changed in its members as a whole, or in its users. */
        record Changed(LeadList list) implements Answer {}

        /** A list was deleted; so it was at last. */
        record Deleted(LeadList list) implements Answer {}

        /** The write was refused after its execution had begun. */
        record Rejected(LeadListException refusal) implements Answer {}
    }

    /** The answer under this id, if there is one. */
    Optional<Answered> find(IdempotencyKey id);

    /**
     * Stores an answer under an id that has none. If another transaction stores one at the same time, one of the two is
     * done again from the start, and then finds the other's.
     */
    void store(IdempotencyKey id, Answered answer);

    /**
     * Forgets answers that are older than an instant.
     *
     * @param limit the most answers, at least 1
     * @return how many those were
     */
    int sweep(Instant before, int limit);
}
