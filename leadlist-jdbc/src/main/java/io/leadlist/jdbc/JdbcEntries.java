package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindColumn;
import static io.leadlist.jdbc.Statements.bindLongs;
import static io.leadlist.jdbc.Statements.bindNumbers;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Entries;
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
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores the leads of imports in the table {@code lead_import_entry}. */
final class JdbcEntries implements Entries {
    // Without ORDER BY: the arrays are in order, and the list is locked. Sorting ten thousand documents would use the
    // disk.
    private static final String APPEND = """
            INSERT INTO lead_import_entry
                (organization_no, list_id, ordinal, id, input_kind, linkedin_key, email_key, lead)
            SELECT :org, :list, i.ordinal, CAST(i.id AS uuid), i.kind, i.linkedin_key, i.email_key, i.lead
            FROM unnest(CAST(:ordinals AS integer array), CAST(:ids AS varchar array), CAST(:kinds AS varchar array),
                        CAST(:linkedin AS varchar array), CAST(:emails AS varchar array), CAST(:leads AS varchar array))
                 AS i(ordinal, id, kind, linkedin_key, email_key, lead)
            """;
    private static final String SELECT = """
            SELECT e.ordinal, e.id AS entry_id, e.input_kind, e.lead, e.resolution,
                   (SELECT r.id FROM lead_record r
                    WHERE r.organization_no = :org AND r.lead_no = e.lead_no) AS resolved_id
            FROM lead_import_entry e
            WHERE e.organization_no = :org AND e.list_id = :list AND e.ordinal\s""";
    private static final String AFTER = SELECT + "> :position ORDER BY e.ordinal FETCH FIRST :limit ROWS ONLY";
    private static final String BEFORE = SELECT + "< :position ORDER BY e.ordinal DESC FETCH FIRST :limit ROWS ONLY";
    private static final String INPUT = """
            unnest(CAST(:ordinals AS integer array), CAST(:resolutions AS varchar array), CAST(:people AS bigint array))
            AS n(ordinal, resolution, lead_no)
            """;
    private static final String RESOLVE_ON_H2 = "MERGE INTO lead_import_entry e USING (SELECT * FROM " + INPUT + """
            ) AS n
            ON e.organization_no = :org AND e.list_id = :list AND e.ordinal = n.ordinal
            WHEN MATCHED THEN UPDATE SET resolution = n.resolution, lead_no = n.lead_no
            """;
    private static final String RESOLVE_ON_POSTGRESQL = """
            UPDATE lead_import_entry e SET resolution = n.resolution, lead_no = n.lead_no
            FROM\s""" + INPUT + """
            WHERE e.organization_no = :org AND e.list_id = :list AND e.ordinal = n.ordinal
            """;
    private final Statements statements;

    private final LeadNumbers leads;

    JdbcEntries(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    @Override
    public void append(LeadListId list, List<LeadEntry> entries) {
        Update update = statements.update(APPEND).bind("list", list.uuid());
        bindNumbers(update, "ordinals", entries, LeadEntry::ordinal);
        bindColumn(update, "ids", entries, entry -> entry.id().toString());
        bindColumn(update, "kinds", entries, entry -> entry.kind().name());
        bindColumn(update, "linkedin", entries, entry -> linkedinKey(entry.lead()));
        bindColumn(update, "emails", entries, entry -> emailKey(entry.lead()));
        bindColumn(update, "leads", entries, entry -> LeadDocument.write(entry.lead()))
                .executeAndReturnGeneratedKeys("ordinal")
                .mapTo(Integer.class)
                .list();
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
    public void resolve(LeadListId list, Map<Integer, Resolution> resolutions) {
        Collection<Map.Entry<Integer, Resolution>> rows = new TreeMap<>(resolutions).entrySet();
        Map<PersonId, Long> people = numbers(resolutions.values());
        Update update = statements
                .update(statements.isH2() ? RESOLVE_ON_H2 : RESOLVE_ON_POSTGRESQL)
                .bind("list", list.uuid());
        bindNumbers(update, "ordinals", rows, Map.Entry::getKey);
        bindColumn(update, "resolutions", rows, row -> ResolutionDocument.write(row.getValue()));
        bindLongs(
                        update,
                        "people",
                        rows.stream().map(row -> person(row.getValue(), people)).toList())
                .execute();
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

    private static @Nullable Long person(Resolution resolution, Map<PersonId, Long> numbers) {
        PersonId person = ResolutionDocument.person(resolution);
        return person == null ? null : numbers.get(person);
    }

    private List<LeadEntry> select(String sql, LeadListId list, int position, int limit) {
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
}
