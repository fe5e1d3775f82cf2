package io.leadlist.imports;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The rows of a source that can contain invalid rows, such as a file: the raw leads of the valid rows, and the rejected
 * rows. Immutable and thread-safe.
 *
 * <pre>{@code
 * LeadRows rows = LeadRows.read(List.of(LeadRow.ofEmail("ann@example.com"), LeadRow.ofEmail("no address")));
 * ImportReport report = imports.create(caller, NewLeadImport.ofRows(InputKind.EMAIL, owner, rows));
 * report.rejected(); // the row with index 1, and why
 * }</pre>
 *
 * <p>An import of a {@code List<RawLead>} rejects the whole call if one lead is invalid. An import of rows accepts the
 * valid ones and reports the others.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the rejected rows are not in the order of their
 * indexes. It also throws if an index is not less than the number of rows.
 *
 * @param leads the raw leads of the valid rows, in the order of the rows
 * @param rejected the rejected rows in their order
 */
public record LeadRows(List<RawLead> leads, List<RejectedLead> rejected) {
    /**
     * Checks the components, and copies collections.
     *
     * @param leads the raw leads of the valid rows, in the order of the rows
     * @param rejected the rejected rows in their order
     */
    public LeadRows {
        leads = List.copyOf(leads);
        rejected = List.copyOf(rejected);
        int next = 0;
        for (RejectedLead row : rejected) {
            if (row.index() < next || row.index() >= leads.size() + rejected.size()) {
                throw new IllegalArgumentException("rejected must have ascending indexes below the number of rows");
            }
            next = row.index() + 1;
        }
    }

    /**
     * Reads rows. A row with a text that cannot be read is rejected.
     *
     * @param rows the rows of the source, in their order
     * @return the valid and the rejected rows
     */
    public static LeadRows read(List<LeadRow> rows) {
        List<RawLead> leads = new ArrayList<>(rows.size());
        List<RejectedLead> rejected = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            RowReader reader = new RowReader();
            reader.read(rows.get(index)).ifPresent(leads::add);
            if (!reader.violations().isEmpty()) {
                rejected.add(new RejectedLead(index, reader.violations()));
            }
        }
        return new LeadRows(leads, rejected);
    }

    /** {@return the number of all rows} */
    public int size() {
        return leads.size() + rejected.size();
    }

    /**
     * {@return these rows, where rows that lack a field that this kind requires are rejected as well}
     *
     * @param kind the kind whose required fields are checked
     */
    public LeadRows completeFor(InputKind kind) {
        List<RawLead> complete = new ArrayList<>(leads.size());
        List<RejectedLead> incomplete = new ArrayList<>();
        Map<Integer, RejectedLead> known = new HashMap<>();
        rejected.forEach(row -> known.put(row.index(), row));
        Iterator<RawLead> next = leads.iterator();
        for (int index = 0; index < size(); index++) {
            RejectedLead before = known.get(index);
            if (before != null) {
                incomplete.add(before);
                continue;
            }
            RawLead lead = next.next();
            List<String> missing = lead.missingFor(kind);
            if (missing.isEmpty()) {
                complete.add(lead);
            } else {
                incomplete.add(new RejectedLead(index, violations(missing)));
            }
        }
        return new LeadRows(complete, incomplete);
    }

    private static List<Violation> violations(List<String> missing) {
        return missing.stream()
                .map(field -> new Violation(Path.of(field), Kind.MISSING, "Required"))
                .toList();
    }
}
