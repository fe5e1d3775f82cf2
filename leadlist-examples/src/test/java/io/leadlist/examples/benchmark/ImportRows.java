package io.leadlist.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows that the library has stored for an import in one organization. They are read twice: after the acceptance of
 * the leads, and after the work on them.
 */
final class ImportRows {
    private static final List<String> TABLES = List.of(
            "lead_list",
            "lead_list_user",
            "lead_list_change",
            "lead_list_member",
            "lead_import",
            "lead_import_entry",
            "lead_import_batch",
            "lead_record",
            "lead_person_key",
            "lead_credit_entry");

    private ImportRows() {}

    /** The rows of a list whose leads wait. */
    record Accepted(
            Rows list,
            Rows users,
            Rows change,
            Rows leadImport,
            Rows entries,
            Rows batches,
            UUID listId,
            BigDecimal reserved) {}

    /** The rows that the work on one batch adds, in the order of the keys. */
    record Worked(
            Rows people, Rows keys, Rows members, Rows change, Rows resolutions, Rows charges, BigDecimal charged) {}

    static Accepted accepted(Connection connection, int organization) throws SQLException {
        Reading of = new Reading(connection, organization);
        Rows list = of.read(
                "lead_list",
                "id, name, lead_type, icp_id, start_date, end_date, shared, visible, member_count, version, created_at, updated_at",
                "");
        return new Accepted(
                list,
                of.read("lead_list_user", "list_id, user_id, ordinal, role", ""),
                of.read("lead_list_change", "list_id, version, changed_at, user_id, source, added, member_count", ""),
                of.read(
                        "lead_import",
                        "list_id, input_kind, reveal_phone_numbers, validate_email, enrich, prices, user_id, lead_count, abandoned",
                        ""),
                of.read(
                        "lead_import_entry",
                        "list_id, ordinal, id, input_kind, linkedin_key, email_key, lead",
                        "ORDER BY ordinal"),
                of.read(
                        "lead_import_batch",
                        "list_id, first_ordinal, last_ordinal, leads, attempts, expired_claims, ready_at, email_reserved, phone_reserved",
                        "ORDER BY first_ordinal"),
                UUID.fromString(String.valueOf(list.columns().get(0).values()[0])),
                of.amount("SELECT sum(email_reserved) FROM lead_import_batch WHERE organization_no = ?"));
    }

    /** Returns the rows that each batch has added. Each batch has its own instant, which separates its rows. */
    static List<Worked> worked(Connection connection, int organization, int batches) throws SQLException {
        Reading of = new Reading(connection, organization);
        List<Rows> people = of.read(
                        "lead_record",
                        "lead_no, lead_type, id, profile, created_at, updated_at",
                        "ORDER BY created_at, id")
                .parts(batches);
        List<Rows> keys = Rows.read(
                        connection,
                        "lead_person_key",
                        "k.lead_no, k.key_rule, k.key_value",
                        "FROM lead_person_key k JOIN lead_record p ON p.organization_no = k.organization_no AND p.lead_no = k.lead_no"
                                + " WHERE k.organization_no = ? ORDER BY p.created_at, k.key_rule, k.key_value",
                        organization)
                .parts(batches);
        List<Rows> members = of.read(
                        "lead_list_member", "lead_no, version, ordinal, list_id", "ORDER BY version, lead_no")
                .parts(batches);
        List<Rows> changes = of.read(
                        "lead_list_change",
                        "list_id, version, changed_at, user_id, source, added, member_count",
                        "AND source = 'IMPORT' ORDER BY version")
                .parts(batches);
        List<Rows> resolutions = of.read("lead_import_entry", "ordinal, resolution, lead_no", "ORDER BY ordinal")
                .parts(batches);
        List<Rows> charges = of.read(
                        "lead_credit_entry",
                        "item, item_key, period, entered_at, list_id, email, phone",
                        "AND item <> 'GRANT' ORDER BY entered_at, item, item_key")
                .parts(batches);
        BigDecimal charged =
                of.amount("SELECT sum(email) FROM lead_credit_entry WHERE item <> 'GRANT' AND organization_no = ?");
        List<Worked> worked = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            worked.add(new Worked(
                    people.get(batch),
                    keys.get(batch),
                    members.get(batch),
                    changes.get(batch),
                    resolutions.get(batch),
                    charges.get(batch),
                    charged.divide(BigDecimal.valueOf(batches))));
        }
        return worked;
    }

    /**
     * Returns the number of an organization's rows in each table; contestants that did the same work have the same
     * numbers.
     */
    static List<String> counts(Connection connection, int organization) throws SQLException {
        Reading of = new Reading(connection, organization);
        List<String> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(table + " " + of.amount("SELECT count(*) FROM " + table + " WHERE organization_no = ?"));
        }
        counts.add(
                "resolved " + of.amount("SELECT count(resolution) FROM lead_import_entry WHERE organization_no = ?"));
        counts.add("members " + of.amount("SELECT sum(member_count) FROM lead_list WHERE organization_no = ?"));
        counts.add("available "
                + of.amount("SELECT sum(email_available) FROM lead_credit_account WHERE organization_no = ?"));
        counts.add("reserved "
                + of.amount("SELECT sum(email_reserved) FROM lead_credit_account WHERE organization_no = ?"));
        return counts;
    }

    /** Reads rows of one organization. */
    private record Reading(Connection connection, int organization) {
        Rows read(String table, String columns, String rest) throws SQLException {
            return Rows.read(
                    connection, table, columns, "FROM " + table + " WHERE organization_no = ? " + rest, organization);
        }

        BigDecimal amount(String sql) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, organization);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getBigDecimal(1);
                }
            }
        }
    }
}
