package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindColumn;
import static io.leadlist.jdbc.Statements.bindNumbers;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.storage.Entries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code lead_import_entry}. */
final class JdbcEntries implements Entries {
    // Not sorted: the arrays are in order, and the list is locked. A sort of ten thousand documents would go to disk.
    private static final String APPEND = """
            INSERT INTO lead_import_entry (organization_id, list_id, ordinal, id, input_kind, linkedin_key, email_key, lead)
            SELECT :org, :list, i.ordinal, CAST(i.id AS uuid), i.kind, i.linkedin_key, i.email_key, i.lead
            FROM unnest(CAST(:ordinals AS integer array), CAST(:ids AS varchar array), CAST(:kinds AS varchar array),
                        CAST(:linkedin AS varchar array), CAST(:emails AS varchar array), CAST(:leads AS varchar array))
                 AS i(ordinal, id, kind, linkedin_key, email_key, lead)
            """;
    private static final String SELECT = """
            SELECT ordinal, id AS entry_id, input_kind, lead, resolution FROM lead_import_entry
            WHERE organization_id = :org AND list_id = :list AND ordinal\s""";
    private static final String AFTER = SELECT + "> :position ORDER BY ordinal FETCH FIRST :limit ROWS ONLY";
    private static final String BEFORE = SELECT + "< :position ORDER BY ordinal DESC FETCH FIRST :limit ROWS ONLY";
    private static final String RESOLVE = """
            MERGE INTO lead_import_entry e
            USING (SELECT i.ordinal, i.resolution
                   FROM unnest(CAST(:ordinals AS integer array), CAST(:resolutions AS varchar array))
                        AS i(ordinal, resolution)) AS n
            ON e.organization_id = :org AND e.list_id = :list AND e.ordinal = n.ordinal
            WHEN MATCHED THEN UPDATE SET resolution = n.resolution
            """;
    private final Statements statements;

    JdbcEntries(Statements statements) {
        this.statements = statements;
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
                .execute();
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
        Update update = statements.update(RESOLVE).bind("list", list.uuid());
        bindNumbers(update, "ordinals", rows, Map.Entry::getKey);
        bindColumn(update, "resolutions", rows, row -> ResolutionDocument.write(row.getValue()))
                .execute();
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

    /** The entry in a row. */
    static LeadEntry entry(ResultSet row) throws SQLException {
        return new LeadEntry(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getInt("ordinal"),
                InputKind.valueOf(row.getString("input_kind")),
                LeadDocument.read(row.getString("lead")),
                ResolutionDocument.read(row.getString("resolution")));
    }

    // In columns of their own, so that the owners of the keys are found by joins.
    private static @Nullable String linkedinKey(RawLead lead) {
        return lead.linkedinUrl() == null
                ? null
                : lead.linkedinUrl().normalForm().value();
    }

    private static @Nullable String emailKey(RawLead lead) {
        return lead.email() == null ? null : lead.email().normalForm().value();
    }
}
