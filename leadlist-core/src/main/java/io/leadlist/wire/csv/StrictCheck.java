package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rejects a file that has a row without a readable lead, before anything is stored. */
final class StrictCheck {
    private StrictCheck() {}

    /** Reads the whole file, and throws the first violations at once. */
    static void require(LeadCsvReader<?> reader, CsvSource source) throws IOException {
        if (!source.isRepeatable()) {
            throw new IllegalArgumentException("source must be repeatable for strict options");
        }
        try (CsvFile<?> file = reader.read(source)) {
            List<Violation> violations = violations(file);
            if (!violations.isEmpty()) {
                throw new InvalidRequestException(violations);
            }
        }
    }

    private static <T> List<Violation> violations(CsvFile<T> file) {
        List<Violation> violations = new ArrayList<>();
        for (Optional<CsvRow<T>> row = file.next();
                row.isPresent() && violations.size() < CsvReport.MAX_LISTED;
                row = file.next()) {
            String problem = row.get().problem();
            if (problem != null) {
                violations.add(FileRejections.row(row.get().number(), problem));
            }
        }
        return violations;
    }
}
