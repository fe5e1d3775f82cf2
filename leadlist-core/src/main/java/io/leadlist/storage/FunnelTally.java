package io.leadlist.storage;

import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.Resolution;
import io.leadlist.list.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Counts the resolutions of raw leads, for adapters that implement {@link Entries#funnel}. Not thread-safe. */
public final class FunnelTally {
    private final Map<EmailVerdict, Integer> verdicts = new EnumMap<>(EmailVerdict.class);
    private int accepted;
    private int waiting;
    private int unresolved;
    private int keptOut;
    private int duplicates;
    private int known;
    private int discovered;
    private int added;

    /**
     * Counts the resolution of one lead.
     *
     * @param resolution the result for a raw lead
     */
    public void add(Resolution resolution) {
        accepted++;
        if (resolution instanceof Resolution.Resolved resolved) {
            addResolved(resolved);
        } else if (resolution instanceof Resolution.Unresolved) {
            unresolved++;
        } else if (resolution instanceof Resolution.KeptOut) {
            keptOut++;
        } else {
            waiting++;
        }
    }

    private void addResolved(Resolution.Resolved resolved) {
        if (resolved.outcome() == Outcome.DUPLICATE_IN_REQUEST) {
            duplicates++;
            return;
        }
        if (resolved.matchedBy() == null) {
            discovered++;
        } else {
            known++;
        }
        if (resolved.outcome() == Outcome.ADDED) {
            added++;
        }
        if (resolved.verdict() != null) {
            verdicts.merge(resolved.verdict(), 1, Integer::sum);
        }
    }

    /** {@return the numbers of the counted leads} */
    public ImportFunnel funnel() {
        return new ImportFunnel(accepted, waiting, unresolved, keptOut, duplicates, known, discovered, added, verdicts);
    }
}
