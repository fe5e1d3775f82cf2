package io.leadlist.internal.people;

import io.leadlist.admission.Suppression;
import io.leadlist.lead.PersonId;
import io.leadlist.people.ErasedPart;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.storage.Erasure.ErasedRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a call has erased. Not thread-safe. */
final class ErasureTally {
    private final Map<ErasedPart, Long> counts = new EnumMap<>(ErasedPart.class);
    private @Nullable PersonId erasedAs;
    private List<Suppression> keptOutBy = List.of();
    private long listsLeft;

    void count(ErasedPart part, long rows) {
        counts.merge(part, rows, Long::sum);
    }

    void count(ErasedRecord record) {
        count(ErasedPart.RECORD, record.records());
        count(ErasedPart.IDENTITY_KEYS, record.keys());
        count(ErasedPart.MEMBERSHIPS, record.memberships());
        count(ErasedPart.FORMER_MEMBERSHIPS, record.formerMemberships());
    }

    /** Sets the id in the history; the first one counts if the person was erased several times. */
    void erasedAs(PersonId id) {
        erasedAs = erasedAs == null ? id : erasedAs;
    }

    void keptOutBy(List<Suppression> entries) {
        keptOutBy = entries.size() < keptOutBy.size() ? keptOutBy : entries;
    }

    void listsLeft(long lists) {
        listsLeft += lists;
    }

    ErasureCertificate certificate(ErasureCall call) {
        boolean isAny = counts.values().stream().anyMatch(rows -> rows > 0);
        return new ErasureCertificate(
                call.dryRun(),
                call.at(),
                call.caller().user(),
                call.why(),
                isAny ? erasedAs : null,
                counts,
                listsLeft,
                keptOutBy);
    }
}
