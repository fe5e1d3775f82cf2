package io.leadlist.wire.entities;

import io.leadlist.internal.json.InstantText;
import io.leadlist.people.MergeUndoReport;

/** The report of the undo of a merge. */
record MergeUndoResponse(
        boolean dryRun, String undoneAt, String undoneBy, String id, String into, Counts counts, long listsLeft) {
    /** The numbers of things that the merged person has got back, and of lists in conflict. */
    private record Counts(long identityKeys, long lists, long conflicts) {}

    static MergeUndoResponse of(MergeUndoReport report) {
        return new MergeUndoResponse(
                report.dryRun(),
                InstantText.millis(report.at()),
                report.by().value(),
                report.gone().value(),
                report.kept().value(),
                new Counts(report.identityKeys(), report.lists(), report.conflicts()),
                report.listsLeft());
    }
}
