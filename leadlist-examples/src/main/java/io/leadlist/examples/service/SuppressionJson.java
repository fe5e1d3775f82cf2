package io.leadlist.examples.service;

import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionsPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON of the page's suppression list. */
final class SuppressionJson {
    private SuppressionJson() {}

    /**
     * What is searched for.
     *
     * @param text an address, a domain, a URL, a phone number or an id; null or blank for all entries
     * @param after the last entry of the previous page; null for the first page
     */
    record Search(@Nullable String text, @Nullable Position after) {}

    /** The position of an entry in the list. It is sent in bodies only, because it contains a key. */
    record Position(Instant addedAt, String kind, String value) {
        Position {
            Objects.requireNonNull(addedAt, "addedAt");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
        }

        static Position of(SuppressionCursor cursor) {
            return new Position(
                    cursor.addedAt(), cursor.key().kind().name(), cursor.key().value());
        }

        SuppressionCursor toCursor() {
            return new SuppressionCursor(addedAt, new SuppressionKey(SuppressionKey.Kind.valueOf(kind), value), null);
        }
    }

    /** A new entry. */
    record NewEntry(String kind, String text, String reason, boolean removingMembers) {
        NewEntry {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The key of an entry that is lifted. */
    record Lifted(String kind, String value) {
        Lifted {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
        }
    }

    record Entries(List<Entry> entries, @Nullable Position next) {
        static Entries of(SuppressionsPage page) {
            return new Entries(
                    page.entries().stream().map(Entry::of).toList(),
                    page.next().map(Position::of).orElse(null));
        }
    }

    record Entry(
            String kind,
            String value,
            String reason,
            String source,
            @Nullable String note,
            String addedBy,
            Instant addedAt,
            @Nullable Instant expiresAt,
            @Nullable String channel) {
        static Entry of(Suppression entry) {
            return new Entry(
                    entry.key().kind().name(),
                    entry.key().value(),
                    entry.reason().name(),
                    entry.source(),
                    entry.note(),
                    entry.addedBy().value(),
                    entry.addedAt(),
                    entry.expiresAt(),
                    Objects.toString(entry.channel(), null));
        }
    }

    /** The outcome of one new entry. */
    record Added(
            String result,
            @Nullable String problem,
            @Nullable MemberRemoval removal) {
        static Added of(SuppressionReport report) {
            SuppressionOutcome outcome = report.outcomes().get(0);
            return new Added(outcome.result().name(), Objects.toString(outcome.problem(), null), report.removal());
        }
    }

    /** The outcome of a lift. */
    record LiftResult(String result) {}

    /** A row of a file that has no entry. */
    record Unreadable(long line, String column) {}

    /**
     * The outcomes of the rows of a file.
     *
     * @param unreadable the first rows that have no entry, at most 100
     */
    record Imported(long rows, Map<String, Integer> counts, List<Unreadable> unreadable) {}
}
