package io.leadlist.examples.csv;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** Imports a file into a new list, after a dry run and with a reject file. The pages show the marked lines. */
final class CsvSnippet {
    private CsvSnippet() {}

    static void run(LeadLists leadLists, Path path, OutputStream out, PrintStream console) throws IOException {
        Caller caller = Caller.of("user_xyz789", "org_acme");
        LeadList list =
                leadLists.create(caller, NewLeadList.ofPeople("From a file")).list();
        IdempotencyKey key = new IdempotencyKey("upload of Monday");
        // tag::csv[]
        CsvImport imports = CsvImport.into(leadLists);
        CsvReport preview = imports.with(WriteOptions.DRY_RUN).add(caller, list.id(), CsvSource.of(path));
        CsvReport report =
                imports.with(WriteOptions.idempotent(key)).withRejects(out).add(caller, list.id(), CsvSource.of(path));
        // end::csv[]
        console.println(preview.counts() + ", then " + report.counts());
    }
}
