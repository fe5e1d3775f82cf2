package io.leadlist.imports;

import java.util.List;
import java.util.Objects;

/**
 * The result of adding raw leads: the list immediately afterwards, and what happened to the leads. The numbers add up:
 * {@code accepted}, {@code beyondLimit} and the size of {@code rejected} are the number of inputs. Immutable and
 * thread-safe.
 *
 * @param accepted the number of accepted leads: all leads, or the first ones up to {@link ImportLimits#perList}
 * @param beyondLimit the number of leads that were not accepted, because they exceed that limit
 * @param rejected the rejected rows in their order; empty unless the leads were passed as {@link LeadRows}
 */
public record ImportReport(ImportedList list, int accepted, int beyondLimit, List<RejectedLead> rejected) {
    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the call
     * @param accepted the number of accepted leads
     * @param beyondLimit the number of leads that were not accepted, because they exceed that limit
     * @param rejected the rejected rows in their order
     */
    public ImportReport {
        Objects.requireNonNull(list, "list");
        rejected = List.copyOf(rejected);
    }

    /**
     * Creates the report of a call without rejected rows.
     *
     * @param list the list after the call
     * @param accepted the number of accepted leads
     * @param beyondLimit the number of leads beyond the limit of a list
     */
    public ImportReport(ImportedList list, int accepted, int beyondLimit) {
        this(list, accepted, beyondLimit, List.of());
    }

    /**
     * {@return this report with other rejected rows}
     *
     * @param others the rejected rows, in their order
     */
    public ImportReport withRejected(List<RejectedLead> others) {
        return new ImportReport(list, accepted, beyondLimit, others);
    }

    /** {@return the number of inputs} */
    public int size() {
        return accepted + beyondLimit + rejected.size();
    }
}
