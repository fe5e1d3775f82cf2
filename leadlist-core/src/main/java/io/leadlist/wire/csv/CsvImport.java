package io.leadlist.wire.csv;

import io.leadlist.LeadImports;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Imports CSV files into lists. Immutable, and thread-safe if the stream for rejected rows and the listener are.
 *
 * <pre>{@code
 * CsvReport report = CsvImport.into(leadLists)
 *         .with(WriteOptions.idempotent(key))
 *         .withRejects(rejects)
 *         .add(caller, list.id(), CsvSource.of(path));
 * }</pre>
 *
 * <p>The rows are added in batches of 1,000, or fewer if {@link io.leadlist.list.Limits} or
 * {@link io.leadlist.imports.ImportLimits} say so. Each batch is one change, whose source in the journal is CSV.
 *
 * <ul>
 *   <li><b>Resuming.</b> Each batch has the idempotency key of the import with its number. If an import breaks off, the
 *       same file with the same key gets the stored results of the batches that are done, and goes on from there. A key
 *       of more than 231 characters is replaced by its SHA-256.
 *   <li><b>Dry run.</b> It returns the report of the import, and stores nothing. The report can differ from that of the
 *       import in two cases: each batch is checked against all credits of the organization, and with
 *       {@link io.leadlist.list.CopyPolicy#REFRESH}, a batch of the import can change the keys of people. With that
 *       policy, each batch also refreshes the people that earlier batches have refreshed.
 *   <li><b>Expected version.</b> Only the first batch requires it.
 *   <li><b>Duplicates.</b> Rows of people are identified as in one call of {@link LeadLists#addProspects} with all
 *       people of the file: a row with a key of a new person of an earlier row is a duplicate. A row with the same lead
 *       as a rejected row has the outcome of that row. This takes at most 32 bytes of memory for each lead, in a dry
 *       run for each key as well.
 *   <li><b>Rejected rows.</b> Rows whose leads are not in the list afterwards can be written as CSV: with the columns
 *       of the file, and {@code _row}, {@code _line}, {@code _outcome} and {@code _reason}. This file can be imported
 *       after repair. Unchanged rows are rejected again. A row with an unclosed quote is rejected again until its
 *       {@code _reason} is removed.
 * </ul>
 *
 * <p>Besides the exceptions of {@link LeadLists}, the methods throw what {@link LeadCsvReader#read} and
 * {@link CsvFile#rows} throw. If a file is unreadable from some point on, the batches before that point stay, and the
 * message has their number of rows, and how many of them were rejected. The stream for rejected rows has these rows
 * also if an import fails for another reason.
 */
public final class CsvImport {
    private final LeadLists leadLists;
    private final WriteOptions write;
    private final CsvOptions options;
    private final Ports ports;

    private CsvImport(LeadLists leadLists, WriteOptions write, CsvOptions options, Ports ports) {
        this.leadLists = Objects.requireNonNull(leadLists, "leadLists");
        this.write = Objects.requireNonNull(write, "write");
        this.options = Objects.requireNonNull(options, "options");
        this.ports = ports;
    }

    private record Ports(CompanyFinder companies, @Nullable OutputStream rejects, IntConsumer progress) {
        Ports {
            Objects.requireNonNull(companies, "companies");
            Objects.requireNonNull(progress, "progress");
        }
    }

    /** Returns an import with default options, which finds companies by id only. */
    public static CsvImport into(LeadLists leadLists) {
        Ports none = new Ports(CompanyFinder.none(), null, rows -> {});
        return new CsvImport(leadLists, WriteOptions.DEFAULT, CsvOptions.DEFAULT, none);
    }

    /** Returns this import with these options for its writes. The options of the {@link LeadLists} do not apply. */
    public CsvImport with(WriteOptions others) {
        return new CsvImport(leadLists, others, options, ports);
    }

    /** Returns this import with these options for reading. */
    public CsvImport reading(CsvOptions others) {
        return new CsvImport(leadLists, write, others, ports);
    }

    /** Returns this import with a port that finds companies by domain or LinkedIn URL. */
    public CsvImport findingCompanies(CompanyFinder finder) {
        return new CsvImport(leadLists, write, options, new Ports(finder, ports.rejects(), ports.progress()));
    }

    /** Returns this import with a stream to which it writes the rejected rows. The caller closes the stream. */
    public CsvImport withRejects(OutputStream out) {
        Objects.requireNonNull(out, "out");
        return new CsvImport(leadLists, write, options, new Ports(ports.companies(), out, ports.progress()));
    }

    /** Returns this import with a listener. After each batch, it receives the number of rows that are done. */
    public CsvImport onProgress(IntConsumer listener) {
        return new CsvImport(leadLists, write, options, new Ports(ports.companies(), ports.rejects(), listener));
    }

    /**
     * Adds the people or the companies of a file to a list; the type of the list decides.
     *
     * @throws IOException if the source or the stream for rejected rows fails
     */
    public CsvReport add(Caller caller, LeadListId list, CsvSource source) throws IOException {
        LeadList known = leadLists.find(caller, list);
        BatchWrites writes = new BatchWrites(write);
        ListTarget.Place place = new ListTarget.Place(leadLists, caller.member(), known, writes);
        return known.type() == LeadType.PERSON
                ? run(LeadCsvReader.ofPeople(), new PeopleTarget(place), writes, source)
                : run(LeadCsvReader.ofCompanies(), new CompanyTarget(place, ports.companies()), writes, source);
    }

    /**
     * Adds the raw leads of a file to a list of people, see {@link LeadImports#addLeads}.
     *
     * @param kind the kind of the leads; null for the kind of the leads with which the list was created
     * @throws InvalidRequestException also if neither the call nor the list has a kind
     * @throws IOException if the source or the stream for rejected rows fails
     */
    public CsvReport addRawLeads(Caller caller, LeadListId list, @Nullable InputKind kind, CsvSource source)
            throws IOException {
        LeadImports imports = leadLists.imports();
        ImportedList known = imports.find(caller, list);
        InputKind required = Optional.ofNullable(kind).or(known::kind).orElseThrow(FileRejections::kindIsMissing);
        BatchWrites writes = new BatchWrites(write);
        RawLeadTarget target = RawLeadTarget.of(
                imports.limits(),
                writes,
                (leads, part) -> imports.with(writes.next(part)).addLeads(caller, list, kind, leads));
        return run(LeadCsvReader.ofRawLeads(required), target.startingWith(known.list()), writes, source);
    }

    /**
     * Creates a list from the raw leads of a file, see {@link LeadImports#create}. The list is created before the first
     * batch; if the import breaks off, it has the leads of the batches that are done.
     *
     * @param leadImport the list to create, without leads
     * @throws IllegalArgumentException if {@code leadImport} has leads
     * @throws IOException if the source or the stream for rejected rows fails
     */
    public CsvReport createRawLeads(Caller caller, NewLeadImport leadImport, CsvSource source) throws IOException {
        if (!leadImport.leads().isEmpty()) {
            throw new IllegalArgumentException("leadImport must not have leads");
        }
        BatchWrites writes = new BatchWrites(write);
        NewList created = new NewList(leadLists.imports(), caller, leadImport, writes);
        RawLeadTarget target =
                RawLeadTarget.of(leadLists.imports().limits(), writes, created).creating(created::create);
        return run(LeadCsvReader.ofRawLeads(leadImport.kind()), target, writes, source);
    }

    private <T> CsvReport run(LeadCsvReader<T> plain, BatchTarget<T> target, BatchWrites writes, CsvSource source)
            throws IOException {
        LeadCsvReader<T> reader = plain.with(options);
        if (options.strict()) {
            StrictCheck.require(reader, source);
        }
        try (CsvFile<T> file = reader.read(source)) {
            OutputStream out = ports.rejects();
            RejectWriter writer = out == null ? null : RejectWriter.of(file, out, options);
            ReportBuilder report = new ReportBuilder(file, writer);
            runAndFinish(new ImportRun<>(file, target, report, ports.progress()), report);
            writes.requireVersion(target.list());
            return report.build(target, write.dryRun());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Finishes the rejected rows in every case: of a broken import, those of the batches that are done. */
    private static void runAndFinish(ImportRun<?> run, ReportBuilder report) throws IOException {
        try {
            run.run();
        } catch (RuntimeException failure) {
            try {
                report.finishRejects();
            } catch (IOException other) {
                failure.addSuppressed(other);
            }
            throw failure;
        }
        report.finishRejects();
    }
}
