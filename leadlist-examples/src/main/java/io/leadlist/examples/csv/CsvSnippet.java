package io.leadlist.examples.csv;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Imports a file, with a reject file. The README shows the marked lines. */
final class CsvSnippet {
    private CsvSnippet() {}

    static CsvReport run(LeadLists leadLists, Caller caller, LeadListId list, OutputStream rejects)
            throws IOException {
        Path file = Path.of("src/main/resources/samples/apollo.csv");
        IdempotencyKey key = new IdempotencyKey("upload 17");
        // tag::csv[]
        CsvReport report = CsvImport.into(leadLists)
                .with(WriteOptions.idempotent(key)) // a broken import, sent again, goes on where it stopped
                .withRejects(rejects) // rows to repair, with the reasons
                .add(caller, list, CsvSource.of(file));
        // end::csv[]
        return report;
    }
}
