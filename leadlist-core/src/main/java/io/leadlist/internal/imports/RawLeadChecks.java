package io.leadlist.internal.imports;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.RawLead;
import java.util.List;

/** Checks raw leads of a call: their number, and the fields that their kind requires. */
final class RawLeadChecks {
    static final Path LEADS = Path.of("leads");

    /** The maximum number of violations that are reported. */
    private static final int MAX_VIOLATIONS = 1_000;

    private RawLeadChecks() {}

    /** Adds the violations of the leads of these rows, in their order. */
    static void check(LeadRows rows, InputKind kind, ImportLimits limits, List<Violation> violations) {
        if (rows.size() > limits.perCall()) {
            violations.add(new Violation(LEADS, Kind.OUT_OF_RANGE, limits.exceeded()));
            return;
        }
        List<RawLead> leads = rows.leads();
        for (int index = 0; index < leads.size() && violations.size() < MAX_VIOLATIONS; index++) {
            for (String missing : leads.get(index).missingFor(kind)) {
                Path path = LEADS.with(index).with(missing);
                violations.add(new Violation(path, Kind.MISSING, "Missing field from request: " + path));
            }
        }
    }

    static void rejectIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }
}
