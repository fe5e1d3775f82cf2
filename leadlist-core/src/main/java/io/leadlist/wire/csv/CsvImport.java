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
 * {@link io.leadlist.imports.ImportLimits} require it. The members that a batch adds are one change, whose source in
 * the journal is CSV. People that a batch adds by id alone are a change of their own. Raw leads become members later,
 * through the import worker.
 *
 * <ul>
 *   <li><b>Resuming.</b> The key of each write is the idempotency key of the import with the number of the write. If an
 *       import breaks off, import the same file again with the same key. The finished batches return their stored
 *       results, and the import continues after them. Another file with this key throws
 *       {@link io.leadlist.call.ConflictException} at its first batch, before anything is added. Two files count as the
 *       same if they have the same headers with the same meaning, and the same rows in the first batch. So if the first
 *       attempt had only some whole batches of the file, the complete file can follow. If later rows differ, the first
 *       batch that differs throws the exception. A file that was cut within a batch is such a file: its last batch has
 *       fewer rows. The message states how many rows are done; the rest needs another key. For companies without an id,
 *       the companies that are found decide. If another answer of the {@link CompanyFinder} changes them, the batch is
 *       added again, and companies that are in the list are {@link CsvOutcome#ALREADY_MEMBER}. So a batch with such
 *       companies never throws the exception because of them. A key of more than 231 characters is replaced by its
 *       SHA-256.
 *   <li><b>Dry run.</b> It returns the report of the import, and stores nothing. Its report can differ from that of the
 *       import, because no batch sees the effects of earlier ones. First, each batch is checked against all credits of
 *       the organization. Second, with {@link io.leadlist.list.CopyPolicy#REFRESH}, a batch of the import can change
 *       the keys of people.
 *   <li><b>Expected version.</b> Only the first batch requires it.
 *   <li><b>Duplicates.</b> Rows of people are identified as in one call of {@link LeadLists#addProspects} with all
 *       people of the file. A row with a key of a new person of an earlier row is a duplicate. A row with the same lead
 *       as a rejected row has the outcome of that row. With {@link io.leadlist.list.CopyPolicy#REFRESH}, a duplicate of
 *       a row of an earlier batch refreshes the person again. To find duplicates, an import keeps at most 32 bytes in
 *       memory for each lead. A dry run and an import of raw leads keep them for each key of a lead.
 *   <li><b>Rejected rows.</b> Rows whose leads are not in the list afterwards can be written as CSV. They have the
 *       columns of the file, and {@code _row}, {@code _line}, {@code _outcome} and {@code _reason}. This file can be
 *       imported after repair. Unchanged rows are rejected again. A row with an unclosed quote is rejected again until
 *       its {@code _reason} is removed.
 * </ul>
 *
 * <p>Besides the exceptions of {@link LeadLists}, the methods throw those of {@link LeadCsvReader#read} and
 * {@link CsvFile#rows}. If a file is unreadable from some point on, the batches before that point stay in the list. The
 * message states how many rows they had, and how many of these were rejected. Other rejections after the first batch
 * have such a note as well. Whenever an import fails, the stream for rejected rows has the rejected rows of the
 * finished batches. Its header is written before anything is added. If this stream fails, the import stops after the
 * batch in work, and {@link RejectFileException} has the report of the finished batches.
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

    /**
     * {@return an import with default options, which finds companies by id only}
     *
     * @param leadLists the library, as the host has built it
     */
    public static CsvImport into(LeadLists leadLists) {
        Ports none = new Ports(CompanyFinder.none(), null, rows -> {});
        return new CsvImport(leadLists, WriteOptions.DEFAULT, CsvOptions.DEFAULT, none);
    }

    /**
     * {@return this import with these options for its writes} The options of the {@link LeadLists} do not apply.
     *
     * @param others the options for writes, in place of the present ones
     */
    public CsvImport with(WriteOptions others) {
        return new CsvImport(leadLists, others, options, ports);
    }

    /**
     * {@return this import with these options for reading}
     *
     * @param others the options for reading, in place of the present ones
     */
    public CsvImport reading(CsvOptions others) {
        return new CsvImport(leadLists, write, others, ports);
    }

    /**
     * {@return this import with a port that finds companies by domain or LinkedIn URL}
     *
     * @param finder the port that finds companies by domain or LinkedIn URL
     */
    public CsvImport findingCompanies(CompanyFinder finder) {
        return new CsvImport(leadLists, write, options, new Ports(finder, ports.rejects(), ports.progress()));
    }

    /**
     * {@return this import with a stream that receives the rejected rows as CSV} The caller closes the stream.
     *
     * @param out the stream that receives the rejected rows
     */
    public CsvImport withRejects(OutputStream out) {
        Objects.requireNonNull(out, "out");
        return new CsvImport(leadLists, write, options, new Ports(ports.companies(), out, ports.progress()));
    }

    /**
     * {@return this import with a listener} After each batch, it receives the number of rows that are done.
     *
     * @param listener receives the number of rows that are done
     */
    public CsvImport onProgress(IntConsumer listener) {
        return new CsvImport(leadLists, write, options, new Ports(ports.companies(), ports.rejects(), listener));
    }

    /**
     * Adds the people or the companies of a file to a list; the type of the list decides.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param source the file
     * @return the CSV report
     * @throws RejectFileException if the stream for rejected rows fails
     * @throws IOException if the source fails
     */
    public CsvReport add(Caller caller, LeadListId list, CsvSource source) throws IOException {
        LeadList known = leadLists.find(caller, list);
        BatchWrites writes = new BatchWrites(write);
        ListTarget.Place place = new ListTarget.Place(leadLists, caller.member(), known, writes);
        return known.type() == LeadType.PERSON
                ? run(LeadCsvReader.ofPeople(leadLists.identity()), new PeopleTarget(place), writes, source)
                : run(LeadCsvReader.ofCompanies(), new CompanyTarget(place, ports.companies()), writes, source);
    }

    /**
     * Adds the raw leads of a file to a list of people, see {@link LeadImports#addLeads}.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param kind the kind of the leads; null for the kind of the leads with which the list was created
     * @param source the file
     * @return the CSV report
     * @throws InvalidRequestException also if neither the call nor the list has a kind
     * @throws RejectFileException if the stream for rejected rows fails
     * @throws IOException if the source fails
     */
    public CsvReport addRawLeads(Caller caller, LeadListId list, @Nullable InputKind kind, CsvSource source)
            throws IOException {
        LeadImports imports = leadLists.imports();
        ImportedList known = imports.find(caller, list);
        InputKind required = Optional.ofNullable(kind).or(known::kind).orElseThrow(FileRejections::kindIsMissing);
        BatchWrites writes = new BatchWrites(write);
        RawLeadTarget target = RawLeadTarget.of(
                imports.limits(), writes, leads -> imports.with(writes.next()).addLeads(caller, list, kind, leads));
        return run(LeadCsvReader.ofRawLeads(required), target.startingWith(known.list()), writes, source);
    }

    /**
     * Creates a list from the raw leads of a file, see {@link LeadImports#create}. The list is created after the rows
     * of the first batch are read. If the import breaks off, the list has the leads of the finished batches.
     *
     * @param caller the user who calls
     * @param leadImport the list to create, without leads
     * @param source the file
     * @return the CSV report
     * @throws IllegalArgumentException if {@code leadImport} has leads
     * @throws RejectFileException if the stream for rejected rows fails
     * @throws IOException if the source fails
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
            ReportBuilder report = new ReportBuilder(file, rejects(file, target));
            try {
                runAndFinish(new ImportRun<>(file, target, report, ports.progress()), report);
            } catch (IOException broken) {
                throw new RejectFileException(broken, report.build(target, write.dryRun()), report.progress());
            }
            writes.requireVersion(target.list());
            return report.build(target, write.dryRun());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private @Nullable RejectWriter rejects(CsvFile<?> file, BatchTarget<?> target) throws IOException {
        OutputStream out = ports.rejects();
        try {
            return out == null ? null : RejectWriter.of(file, out, options);
        } catch (IOException broken) {
            CsvReport nothing = new ReportBuilder(file, null).build(target, write.dryRun());
            throw new RejectFileException(broken, nothing, "nothing has been imported");
        }
    }

    /** Runs the import. Also if it fails, writes the rejected rows of the finished batches. */
    private static void runAndFinish(ImportRun<?> run, ReportBuilder report) throws IOException {
        try {
            run.run();
        } catch (RuntimeException failure) {
            try {
                report.flushRejects();
            } catch (IOException other) {
                failure.addSuppressed(other);
            }
            throw failure;
        }
    }
}
