package io.leadlist.internal.observation;

import io.leadlist.admission.LiftOutcome;
import io.leadlist.admission.LiftReport;
import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.ImportedListsPage;
import io.leadlist.imports.LeadsPage;
import io.leadlist.list.AddReport;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.people.MergeReport;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.MembersPage;
import io.leadlist.search.SearchPage;
import io.leadlist.selection.SelectionReceipt;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers in the result of an operation, by the names that {@code docs/observing.md} lists. */
final class Counts {
    private static final String INPUTS = "inputs";
    private static final String RESULTS = "results";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    private Counts() {}

    /** Returns the numbers in a result; none if it has no numbers. */
    static Map<String, Long> of(@Nullable Object result) {
        Map<String, Long> ofReport = ofReport(result);
        return ofReport.isEmpty() ? ofPage(result) : ofReport;
    }

    /** Returns the numbers in the result of a port that was asked about some inputs. */
    static Map<String, Long> of(@Nullable Object result, Collection<?> inputs) {
        Map<String, Long> counts = new HashMap<>(of(result));
        counts.put(INPUTS, (long) inputs.size());
        return counts;
    }

    private static Map<String, Long> ofReport(@Nullable Object result) {
        if (result instanceof AddReport report) {
            return Map.of(INPUTS, (long) report.outcomes().size(), ADDED, (long) report.addedCount());
        } else if (result instanceof RemoveReport report) {
            return Map.of(INPUTS, (long) report.outcomes().size(), REMOVED, (long) report.removedCount());
        } else if (result instanceof UpdateReport report) {
            return Map.of(
                    INPUTS, (long) report.outcomes().size(),
                    ADDED, (long) report.addedCount(),
                    REMOVED, (long) report.removedCount());
        } else if (result instanceof UndoReport report) {
            return Map.of(ADDED, (long) report.returnedCount(), REMOVED, (long) report.removedCount());
        } else if (result instanceof ImportReport report) {
            return Map.of(INPUTS, (long) report.size(), ADDED, (long) report.accepted());
        }
        return ofOtherReport(result);
    }

    private static Map<String, Long> ofOtherReport(@Nullable Object result) {
        if (result instanceof SuppressionReport report) {
            return Map.of(
                    INPUTS,
                    (long) report.outcomes().size(),
                    ADDED,
                    (long) report.count(SuppressionOutcome.Result.ADDED),
                    "renewed",
                    (long) report.count(SuppressionOutcome.Result.RENEWED));
        } else if (result instanceof LiftReport report) {
            return Map.of(
                    INPUTS, (long) report.outcomes().size(), REMOVED, (long) report.count(LiftOutcome.Result.REMOVED));
        } else if (result instanceof MergeReport report) {
            return Map.of("lists", report.lists());
        } else if (result instanceof ErasureCertificate certificate) {
            return Map.of(
                    "erased",
                    certificate.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        } else if (result instanceof ImportWorkerRun run) {
            return Map.of(
                    "batches", (long) run.batches(), "leads", (long) run.leads(), "deferred", (long) run.deferred());
        }
        return Map.of();
    }

    private static Map<String, Long> ofPage(@Nullable Object result) {
        if (result instanceof Collection<?> all) {
            return results(all.size());
        } else if (result instanceof Map<?, ?> map) {
            return results(map.size());
        } else if (result instanceof Optional<?> one) {
            return results(one.isPresent() ? 1 : 0);
        } else if (result instanceof SearchPage<?> page) {
            return results(page.entries().size());
        } else if (result instanceof SelectionReceipt receipt) {
            return results(receipt.chosenIds().size());
        } else if (result instanceof MembersPage page) {
            return results(page.members().size());
        } else if (result instanceof LeadListsPage page) {
            return results(page.lists().size());
        } else if (result instanceof ChangesPage page) {
            return results(page.changes().size());
        }
        return ofOtherPage(result);
    }

    private static Map<String, Long> ofOtherPage(@Nullable Object result) {
        if (result instanceof LeadsPage page) {
            return results(page.leads().size());
        } else if (result instanceof ImportedListsPage page) {
            return results(page.lists().size());
        } else if (result instanceof SuppressionsPage page) {
            return results(page.entries().size());
        } else if (result instanceof SuppressedMembersPage page) {
            return results(page.members().size());
        }
        return Map.of();
    }

    private static Map<String, Long> results(int size) {
        return Map.of(RESULTS, (long) size);
    }
}
