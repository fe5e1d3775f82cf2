package io.leadlist.jdbc.internal.records;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads the digests of the keys of records, and of their employers' records, without the records. A record's own id is
 * not stored among its digests.
 */
final class RecordDigests {
    private static final InputRows<LeadId> IDS = InputRows.<LeadId>named("i").text("id", LeadId::value);
    private static final String COLUMNS = "r.id, r.key_digests, r.company_id, r.profile";
    private static final String SELECT = """
            SELECT r.id, r.key_digests,
                   (SELECT c.key_digests FROM lead_record c
                    WHERE c.organization_no = :org AND c.lead_type = 'COMPANY' AND c.id = r.company_id)
                   AS employer_digests
            FROM\s""";
    private static final Sql OF_IDS = Sql.of(dialect -> SELECT + dialect.rows(IDS) + "\n"
            + dialect.joinEach(
                    "lead_record r",
                    COLUMNS,
                    "r.organization_no = :org AND r.lead_type = :type AND r.id = i.id AND r.profile IS NOT NULL"));
    private static final Sql PAGE = Sql.of(dialect -> SELECT + """
            lead_record r
            WHERE r.organization_no = :org AND r.lead_type = :type AND r.id > :after AND r.profile IS NOT NULL
            ORDER BY r.organization_no, r.lead_type, r.id
            """ + dialect.limit(":limit"));
    private final Statements statements;
    private final LeadType type;

    RecordDigests(Statements statements, LeadType type) {
        this.statements = statements;
        this.type = type;
    }

    /** Returns the digests of the records with these ids, by id. */
    Map<String, Set<Long>> of(Collection<? extends LeadId> ids) {
        return read(statements.query(OF_IDS, IDS, ids));
    }

    /** Returns the digests of the first records after an id, by id, in the order of the ids. */
    Map<String, Set<Long>> after(@Nullable LeadId id, int limit) {
        statements.followIndexOrder();
        return read(statements
                .query(PAGE)
                .bind("after", id == null ? "" : id.value())
                .bind("limit", limit));
    }

    private Map<String, Set<Long>> read(Query query) {
        return query.bind("type", type.name()).reduceResultSet(new LinkedHashMap<>(), (all, row, context) -> {
            all.put(row.getString("id"), digests(row));
            return all;
        });
    }

    private Set<Long> digests(ResultSet row) throws SQLException {
        Set<Long> digests = DigestBytes.fromSql(row.getBytes("key_digests"));
        digests.addAll(DigestBytes.fromSql(row.getBytes("employer_digests")));
        digests.add(KeyDigest.of(new SuppressionKey(LeadKeys.kindOfId(type), row.getString("id"))));
        return digests;
    }
}
