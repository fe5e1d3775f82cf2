package io.leadlist.wire.entities;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.csv.LeadCsv;
import io.leadlist.wire.entities.request.ExportField;
import java.util.ArrayList;
import java.util.List;

/** The fields of an export, where they are parameters. */
final class ExportFields {
    private ExportFields() {}

    /**
     * Returns the form of an export with these fields; with all if there are none.
     *
     * @throws InvalidParameterException if some are unknown
     */
    static LeadCsv csv(LeadType type, List<String> names) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!LeadCsv.isField(type, names.get(i))) {
                violations.add(
                        new Violation(Path.of("exportFields", i), Violation.Kind.UNKNOWN_VALUE, ExportField.UNKNOWN));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidParameterException(violations);
        }
        LeadCsv all = LeadCsv.of(type);
        return names.isEmpty() ? all : all.withFields(names);
    }
}
