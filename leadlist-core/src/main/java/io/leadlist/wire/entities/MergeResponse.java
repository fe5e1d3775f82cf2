package io.leadlist.wire.entities;

import io.leadlist.internal.json.InstantText;
import io.leadlist.people.MergeReport;

/** The report of a merge. */
record MergeResponse(
        boolean dryRun, String mergedAt, String mergedBy, String id, String into, Counts counts, long listsLeft) {
    /** The numbers of things that the kept person has got. */
    private record Counts(long identityKeys, long formerMemberships, long suppressions, long lists) {}

    static MergeResponse of(MergeReport report) {
        return new MergeResponse(
                report.dryRun(),
                InstantText.millis(report.at()),
                report.by().value(),
                report.gone().value(),
                report.kept().value(),
                new Counts(report.identityKeys(), report.formerMemberships(), report.suppressions(), report.lists()),
                report.listsLeft());
    }
}
