package io.leadlist.wire.csv;

import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.IdentityKey;
import io.leadlist.list.LeadList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An import to which raw leads are added, up to the limit of a list. */
final class RawLeadTarget implements BatchTarget<RawLead> {
    private static final int BATCH = 1_000;

    private final ImportLimits limits;
    private final BatchWrites writes;
    private final Acceptor acceptor;
    private final Supplier<Optional<LeadList>> creation;
    private @Nullable LeadList list;
    private int accepted;
    private int room = Integer.MAX_VALUE;

    private RawLeadTarget(
            ImportLimits limits, BatchWrites writes, Acceptor acceptor, Supplier<Optional<LeadList>> creation) {
        this.limits = limits;
        this.writes = writes;
        this.acceptor = acceptor;
        this.creation = creation;
    }

    /** Accepts the leads of a batch. */
    @FunctionalInterface
    interface Acceptor {
        ImportReport accept(List<RawLead> leads, String part);
    }

    static RawLeadTarget of(ImportLimits limits, BatchWrites writes, Acceptor acceptor) {
        return new RawLeadTarget(limits, writes, acceptor, Optional::empty);
    }

    /** Returns a target that creates the list before the first batch. */
    RawLeadTarget creating(Supplier<Optional<LeadList>> list) {
        return new RawLeadTarget(limits, writes, acceptor, list);
    }

    /** Returns a target for a list that exists. */
    RawLeadTarget startingWith(LeadList known) {
        return creating(() -> Optional.of(known));
    }

    @Override
    public void begin() {
        list = creation.get().orElse(null);
    }

    @Override
    public int batchSize() {
        return Math.min(BATCH, limits.perCall());
    }

    @Override
    public List<IdentityKey> keys(RawLead lead) {
        return lead.identityKeys();
    }

    @Override
    public List<IdentityKey> keysBefore(RawLead lead) {
        return lead.identityKeys();
    }

    /** Counts the leads itself, because a batch of a dry run does not see the leads of earlier batches. */
    @Override
    public List<RowResult> add(List<CsvRow<RawLead>> rows, int batch) {
        int accepts = 0;
        if (accepted < room) {
            List<RawLead> leads =
                    rows.stream().map(row -> Objects.requireNonNull(row.lead())).toList();
            ImportReport report = acceptor.accept(leads, Integer.toString(batch));
            if (accepted == 0) {
                room = limits.perList()
                        - (Objects.requireNonNull(report.list().leadImport()).leads() - report.accepted());
            }
            accepts = Math.min(report.accepted(), room - accepted);
            if (!writes.isDryRun()) {
                list = report.list().list();
            }
        }
        accepted += accepts;
        List<RowResult> results =
                new ArrayList<>(Collections.nCopies(accepts, RowResult.of(CsvOutcome.ACCEPTED, null)));
        while (results.size() < rows.size()) {
            results.add(RowResult.of(CsvOutcome.OVER_LIMIT, "The list has as many raw leads as its limit allows"));
        }
        return results;
    }

    @Override
    public @Nullable LeadList list() {
        return list;
    }
}
