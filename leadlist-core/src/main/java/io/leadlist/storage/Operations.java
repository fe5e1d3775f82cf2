package io.leadlist.storage;

import io.leadlist.call.OperationId;
import io.leadlist.intake.ImportReport;
import io.leadlist.list.AddReport;
import java.time.Instant;
import java.util.Optional;

/** Capability: the answers to writes that were made under an operation id. */
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
    }

    /** The answer under this id, if there is one. */
    Optional<Answered> find(OperationId id);

    /**
     * Stores an answer under an id that has none. If another transaction stores one at the same time, one of the two is done again from
     * the start, and then finds the other's.
     */
    void store(OperationId id, Answered answer);
}
