package io.leadlist.jdbc.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.LeadDocument;
import io.leadlist.jdbc.internal.document.ResolutionDocument;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Entries;
import io.leadlist.storage.FunnelTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores the leads of imports in the table {@code lead_import_entry}. */
public final class JdbcEntries implements Entries {
    static final InputRows<LeadEntry> ENTRIES = InputRows.<LeadEntry>named("i")
            .integer("ordinal", LeadEntry::ordinal)
            .id("id", entry -> entry.id().uuid())
            .text("kind", entry -> entry.kind().name())
            .text("linkedin_key", entry -> linkedinKey(entry.lead()))
            .text("email_key", entry -> emailKey(entry.lead()))
            .text("lead", entry -> LeadDocument.write(entry.lead()));
    // Without ORDER BY: the rows are in order, and the list is locked. Sorting ten thousand documents would use the
    // disk.
    private static final Sql APPEND = Sql.of(dialect -> """
            INSERT INTO lead_import_entry
                (organization_no, list_id, ordinal, id, input_kind, linkedin_key, email_key, lead)
            SELECT :org, :list, i.ordinal, i.id, i.kind, i.linkedin_key, i.email_key, i.lead FROM %s
            """.formatted(dialect.rows(ENTRIES)));
    private static final String SELECT = """
            SELECT e.ordinal, e.id AS entry_id, e.input_kind, e.lead, e.resolution,
                   (SELECT r.id FROM lead_record r
                    WHERE r.organization_no = :org AND r.lead_no = e.lead_no) AS resolved_id
            FROM lead_import_entry e
            WHERE e.organization_no = :org AND e.list_id = :list AND e.ordinal\s""";
    private static final Sql AFTER =
            Sql.of(dialect -> SELECT + "> :position ORDER BY e.ordinal " + dialect.limit(":limit"));
    private static final Sql BEFORE =
            Sql.of(dialect -> SELECT + "< :position ORDER BY e.ordinal DESC " + dialect.limit(":limit"));
    private static final String RESOLUTIONS = """
            SELECT e.resolution,
                   (SELECT r.id FROM lead_record r
                    WHERE r.organization_no = :org AND r.lead_no = e.lead_no) AS resolved_id
            FROM lead_import_entry e
            WHERE e.organization_no = :org AND e.list_id = :list
            """;
    private static final InputRows<Resolved> RESOLVED = InputRows.<Resolved>named("i")
            .integer("ordinal", Resolved::ordinal)
            .text("resolution", Resolved::document)
            .number("lead_no", Resolved::leadNumber);
    private static final Sql RESOLVE = Sql.of(dialect -> dialect.updateMatching(
            "lead_import_entry e",
            "SELECT i.ordinal, i.resolution, i.lead_no FROM " + dialect.rows(RESOLVED),
            "e.organization_no = :org AND e.list_id = :list AND e.ordinal = n.ordinal",
            "resolution = n.resolution, lead_no = n.lead_no"));
    private final Statements statements;
    private final LeadNumbers leads;

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcEntries(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    @Override
    public void append(LeadListId list, List<LeadEntry> entries) {
        statements.execute(statements.update(APPEND, ENTRIES, entries).bind("list", list.uuid()), "ordinal");
    }

    @Override
    public List<LeadEntry> page(LeadListId list, PageRequest<Integer> page) {
        Integer before = page.before();
        if (before == null) {
            return select(AFTER, list, page.after() == null ? Integer.MIN_VALUE : page.after(), page.limit());
        }
        List<LeadEntry> backwards = select(BEFORE, list, before, page.limit());
        Collections.reverse(backwards);
        return backwards;
    }

    @Override
    public ImportFunnel funnel(LeadListId list) {
        FunnelTally tally = new FunnelTally();
        statements
                .query(RESOLUTIONS)
                .bind("list", list.uuid())
                .setFetchSize(Dialect.FETCH_SIZE)
                .map((row, context) ->
                        ResolutionDocument.read(row.getString("resolution"), row.getString("resolved_id")))
                .useStream(resolutions -> resolutions.forEach(tally::add));
        return tally.funnel();
    }

    @Override
    public void resolve(LeadListId list, Map<Integer, Resolution> resolutions) {
        Map<PersonId, Long> people = numbers(resolutions.values());
        List<Resolved> rows = new TreeMap<>(resolutions)
                .entrySet().stream()
                        .map(entry -> Resolved.of(entry.getKey(), entry.getValue(), people))
                        .toList();
        statements.update(RESOLVE, RESOLVED, rows).bind("list", list.uuid()).execute();
    }

    private Map<PersonId, Long> numbers(Collection<Resolution> resolutions) {
        List<PersonId> people = resolutions.stream()
                .flatMap(resolution -> Stream.ofNullable(ResolutionDocument.person(resolution)))
                .distinct()
                .toList();
        Map<PersonId, Long> numbers = new HashMap<>();
        if (!people.isEmpty()) {
            Iterator<Long> number = leads.findOrInsert(people).iterator();
            people.forEach(person -> numbers.put(person, number.next()));
        }
        return numbers;
    }

    private List<LeadEntry> select(Sql sql, LeadListId list, int position, int limit) {
        return statements
                .query(sql)
                .bind("list", list.uuid())
                .bind("position", position)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /** Returns the entry of a row. */
    static LeadEntry entry(ResultSet row) throws SQLException {
        return new LeadEntry(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getInt("ordinal"),
                InputKind.valueOf(row.getString("input_kind")),
                LeadDocument.read(row.getString("lead")),
                ResolutionDocument.read(row.getString("resolution"), row.getString("resolved_id")));
    }

    // The keys have columns of their own, so that SQL can look up the people that own them.
    private static @Nullable String linkedinKey(RawLead lead) {
        return lead.linkedinUrl() == null
                ? null
                : lead.linkedinUrl().normalForm().value();
    }

    private static @Nullable String emailKey(RawLead lead) {
        return lead.email() == null ? null : lead.email().normalForm().value();
    }

    /** A resolution as its columns hold it. */
    private record Resolved(
            int ordinal,
            @Nullable String document,
            @Nullable Long leadNumber) {
        static Resolved of(int ordinal, Resolution resolution, Map<PersonId, Long> numbers) {
            PersonId person = ResolutionDocument.person(resolution);
            return new Resolved(
                    ordinal, ResolutionDocument.write(resolution), person == null ? null : numbers.get(person));
        }
    }
}
