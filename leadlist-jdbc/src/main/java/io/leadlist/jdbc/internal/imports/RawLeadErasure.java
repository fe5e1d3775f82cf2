package io.leadlist.jdbc.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadEntry;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.ResolutionDocument;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Erasure.FoundRawLead;
import io.leadlist.storage.Erasure.FoundRawLeads;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the raw leads about a person, and stores others in their place. No index leads from a person to raw leads,
 * since each import would pay for it. So the raw leads of a range of lists are read. A further address of a raw lead
 * has no column: its text is searched, and the found raw leads are judged here.
 */
public final class RawLeadErasure {
    private static final String LISTS = "SELECT l.id FROM lead_list l WHERE l.organization_no = :org ";
    private static final Sql FIRST_LISTS =
            Sql.of(dialect -> LISTS + "ORDER BY l.organization_no, l.id " + dialect.limit(":lists"));
    private static final Sql NEXT_LISTS =
            Sql.of(dialect -> LISTS + "AND l.id > :after ORDER BY l.organization_no, l.id " + dialect.limit(":lists"));
    private static final InputRows<IdentityKey> KEYS = InputRows.<IdentityKey>named("i")
            .text("key_rule", key -> key.rule().name())
            .text("key_value", IdentityKey::value);
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT e.list_id, e.ordinal, e.id AS entry_id, e.input_kind, e.lead, e.resolution,
                   (SELECT r.id FROM lead_record r
                    WHERE r.organization_no = :org AND r.lead_no = e.lead_no) AS resolved_id
            FROM lead_import_entry e
            WHERE e.organization_no = :org AND e.list_id >= :first AND e.list_id <= :last
              AND (e.lead_no = :person
                   OR (SELECT count(*) FROM %s
                       WHERE (i.key_rule = 'LINKEDIN_URL' AND i.key_value = e.linkedin_key)
                          OR (i.key_rule = 'EMAIL' AND (i.key_value = e.email_key
                                                        OR position(i.key_value IN lower(e.lead)) > 0))) > 0)
            ORDER BY e.organization_no, e.list_id, e.ordinal
            """.formatted(dialect.rows(KEYS)));
    private static final InputRows<LeadEntry> ENTRIES =
            JdbcEntries.ENTRIES.text("resolution", entry -> ResolutionDocument.write(entry.resolution()));
    private static final Sql REPLACE = Sql.of(dialect -> dialect.updateMatching(
            "lead_import_entry e",
            "SELECT i.ordinal, i.id, i.linkedin_key, i.email_key, i.lead, i.resolution FROM " + dialect.rows(ENTRIES),
            "e.organization_no = :org AND e.list_id = :list AND e.ordinal = n.ordinal",
            "id = n.id, linkedin_key = n.linkedin_key, email_key = n.email_key, lead = n.lead,"
                    + " resolution = n.resolution, lead_no = NULL"));
    private static final long NO_PERSON = 0;
    private final Statements statements;
    private final LeadNumbers leads;

    /** Creates the erasure for one transaction, which shares its lead numbers. */
    public RawLeadErasure(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    /** Returns the raw leads about a person in the next lists, in the order of their ids. */
    public FoundRawLeads find(
            @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int most) {
        List<UUID> lists = lists(after, most);
        if (lists.isEmpty()) {
            return new FoundRawLeads(List.of(), null);
        }
        UUID last = lists.get(lists.size() - 1);
        List<FoundRawLead> found = statements
                .query(FIND, KEYS, keys)
                .bind("first", lists.get(0))
                .bind("last", last)
                .bind("person", number(person))
                .map((row, context) ->
                        new FoundRawLead(new LeadListId(row.getObject("list_id", UUID.class)), JdbcEntries.entry(row)))
                .stream()
                .filter(one -> Erasure.isAbout(one.entry(), person, keys))
                .toList();
        return new FoundRawLeads(found, lists.size() < most ? null : new LeadListId(last));
    }

    private List<UUID> lists(@Nullable LeadListId after, int most) {
        statements.followIndexOrder();
        var query = after == null
                ? statements.query(FIRST_LISTS)
                : statements.query(NEXT_LISTS).bind("after", after.uuid());
        return query.bind("lists", most).mapTo(UUID.class).list();
    }

    private long number(@Nullable PersonId person) {
        return person == null
                ? NO_PERSON
                : leads.find(List.of(person)).stream().findFirst().orElse(NO_PERSON);
    }

    /** Stores entries, which name no person, in place of those with the same ordinals. */
    public void replace(LeadListId list, Collection<LeadEntry> entries) {
        statements.update(REPLACE, ENTRIES, entries).bind("list", list.uuid()).execute();
    }
}
