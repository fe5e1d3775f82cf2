package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageJson.lower;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.list.Change;
import io.leadlist.list.UndoReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of the journal of a list. */
final class HistoryJson {
    private HistoryJson() {}

    /**
     * A part of a journal, the last change first.
     *
     * @param next the version that the next part ends before; null at the beginning of the journal
     */
    record Changes(List<OneChange> changes, @Nullable Long next) {
        static Changes of(List<Change> inOrder, long since) {
            List<OneChange> changes =
                    new ArrayList<>(inOrder.stream().map(OneChange::of).toList());
            Collections.reverse(changes);
            return new Changes(changes, since == 0 ? null : since + 1);
        }
    }

    record OneChange(
            long version,
            Instant at,
            String by,
            String source,
            int added,
            int removed,
            long members,
            @Nullable String idempotencyKey,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {
        static OneChange of(Change change) {
            IdempotencyKey key = change.idempotencyKey();
            return new OneChange(
                    change.version(),
                    change.at(),
                    change.by().value(),
                    lower(change.source()),
                    change.added(),
                    change.removed(),
                    change.memberCount(),
                    key == null ? null : key.value(),
                    change.undoes(),
                    change.undoneBy());
        }
    }

    /**
     * A change to undo.
     *
     * @param expectedVersion the version of the list that the user has seen; null for a dry run
     */
    record Undo(long version, @Nullable Long expectedVersion) {}

    /**
     * The result of an undo.
     *
     * @param conflicts the number of members that stay as they are, because later changes have affected them
     */
    record Undone(
            long version,
            long members,
            int removed,
            int returned,
            boolean detailsRestored,
            int conflicts,
            boolean detailsConflict) {
        static Undone of(UndoReport report) {
            return new Undone(
                    report.list().version(),
                    report.list().memberCount(),
                    report.removedCount(),
                    report.returnedCount(),
                    report.detailsRestored(),
                    report.conflictCount(),
                    report.detailsConflict());
        }
    }
}
