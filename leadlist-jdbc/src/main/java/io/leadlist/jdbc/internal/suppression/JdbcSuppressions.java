package io.leadlist.jdbc.internal.suppression;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.jdbc.internal.organization.BoundedDelete;
import io.leadlist.jdbc.internal.organization.EntryKinds;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.StorableInstant;
import io.leadlist.storage.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores suppression entries in the table {@code lead_suppression}. Entries are found by the digests of their keys, in
 * one index. A write fails as a conflict, and is made again, if another transaction has changed its entry.
 */
public final class JdbcSuppressions implements Suppressions {
    private static final InputRows<Long> DIGESTS = InputRows.numbers("i", "key_digest");
    private static final InputRows<Suppression> ENTRIES = SuppressionRows.places((Suppression entry) -> entry)
            .text("reason", entry -> entry.reason().name())
            .text("source", Suppression::source)
            .text("note", Suppression::note)
            .text("added_by", entry -> entry.addedBy().value())
            .instant("added_at", Suppression::addedAt)
            .instant("expires_at", Suppression::expiresAt);
    private static final InputRows<Renewal> RENEWALS = SuppressionRows.places(Renewal::before)
            .text("former_reason", one -> one.before().reason().name())
            .instant("former_expiry", one -> one.before().expiresAt())
            .text("reason", one -> one.after().reason().name())
            .instant("expires_at", one -> one.after().expiresAt());
    private static final Sql OF_SCOPE = Sql.of(dialect -> withDigests(dialect) + "AND s.list_id = :list");
    private static final Sql OF_ANY_SCOPE = Sql.of(JdbcSuppressions::withDigests);
    // Thousands of digests, few of which have entries, so not a join, whose cost for each row is higher. The list is
    // compared as an expression: for the column, PostgreSQL could read the whole primary key of a list.
    private static final Sql BLOCKING = Sql.of(dialect -> "SELECT " + SuppressionRows.COLUMNS + " "
            + dialect.lookup("lead_suppression s", "s.organization_no = :org", "s.key_digest", DIGESTS) + """
            AND coalesce(s.list_id, :list) IN (:organization, :list) AND s.channel = ''
            AND (s.expires_at IS NULL OR s.expires_at > :at)
            """);
    // If another transaction inserts the same entry at the same time, the unique key is violated and the call is
    // retried. In the order of the index, so that two transactions do not deadlock.
    private static final Sql INSERT = Sql.of(dialect -> """
            INSERT INTO lead_suppression
                (organization_no, key_digest, key_kind, key_value, list_id, channel, reason, source, note, added_by,
                 added_at, expires_at)
            SELECT :org, i.key_digest, i.key_kind, i.key_value, i.list_id, i.channel, i.reason, i.source, i.note,
                   i.added_by, i.added_at, i.expires_at
            FROM %s
            ORDER BY i.key_digest, i.channel
            """.formatted(dialect.rows(ENTRIES)));
    private static final Sql RENEW = Sql.of(dialect -> dialect.updateMatching(
            "lead_suppression s",
            "SELECT " + String.join(", ", RENEWALS.names()) + " FROM " + dialect.rows(RENEWALS),
            "s.organization_no = :org AND s.key_digest = n.key_digest AND s.key_kind = n.key_kind"
                    + " AND s.key_value = n.key_value AND s.list_id = n.list_id AND s.channel = n.channel"
                    + " AND s.reason = n.former_reason AND " + dialect.isSame("s.expires_at", "n.former_expiry")
                    + " AND " + dialect.isOneOf("s.key_digest", RENEWALS),
            "reason = n.reason, expires_at = n.expires_at"));
    private static final Sql DELETE = Sql.of(dialect -> dialect.deleteKeys(
            "lead_suppression s",
            "s.organization_no = :org AND s.list_id = :list AND s.channel = :channel AND s.reason = :reason",
            "s.key_digest",
            DIGESTS));
    private static final Sql KINDS = Sql.of(dialect -> "SELECT " + EntryKinds.column(dialect, ":list"));
    private static final Sql COUNT = Sql.of(dialect -> """
            SELECT count(*) FROM (
                SELECT s.key_kind FROM lead_suppression s WHERE s.organization_no = :org
                %s) k
            """.formatted(dialect.limit(":atMost")));
    // With a lower bound, because H2 would also read the entries that never expire.
    // Two keys with the same digest would be deleted together, one row more than the limit.
    private static final BoundedDelete SWEEP = new BoundedDelete(
            "lead_suppression WHERE organization_no = :org AND expires_at >= :from AND expires_at <= :at",
            "organization_no",
            List.of("expires_at", "key_digest", "list_id", "channel"));
    private final Statements statements;
    private final EntryKinds entries;

    /** Creates the port for one transaction, which shares what it knows about entries. */
    public JdbcSuppressions(Statements statements, EntryKinds entries) {
        this.statements = statements;
        this.entries = entries;
    }

    @Override
    public List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys) {
        Set<SuppressionKey> wanted = new HashSet<>(keys);
        return statements
                .query(OF_SCOPE, DIGESTS, digests(wanted))
                .bind("list", SuppressionRows.list(scope))
                .map((row, context) -> SuppressionRows.entry(row))
                .filter(entry -> wanted.contains(entry.key()))
                .list();
    }

    /** Returns the entries of every scope with these keys, those about channels and expired ones included. */
    public List<Suppression> findInAllScopes(Collection<SuppressionKey> keys) {
        Set<SuppressionKey> wanted = new HashSet<>(keys);
        return statements
                .query(OF_ANY_SCOPE, DIGESTS, digests(wanted))
                .map((row, context) -> SuppressionRows.entry(row))
                .filter(entry -> wanted.contains(entry.key()))
                .list();
    }

    @Override
    public void insert(Collection<Suppression> added) {
        statements.execute(statements.update(INSERT, ENTRIES, added), "channel");
        entries.inserted(added);
    }

    @Override
    public void renew(Collection<Renewal> renewals) {
        requireAll(renewals.size(), statements.update(RENEW, RENEWALS, renewals).execute());
    }

    private record Group(SuppressionScope scope, String channel, SuppressionReason reason) {
        static Group of(Suppression entry) {
            return new Group(entry.scope(), SuppressionRows.channel(entry), entry.reason());
        }
    }

    /** {@inheritDoc} One statement for each channel and each reason, because a statement can fix more columns. */
    @Override
    public void delete(Collection<Suppression> deleted) {
        deleted.stream().collect(Collectors.groupingBy(Group::of)).forEach(this::delete);
    }

    private void delete(Group group, List<Suppression> ofGroup) {
        Set<SuppressionKey> keys = ofGroup.stream().map(Suppression::key).collect(Collectors.toSet());
        int deleted = statements
                .update(DELETE, DIGESTS, digests(keys))
                .bind("list", SuppressionRows.list(group.scope))
                .bind("channel", group.channel)
                .bind("reason", group.reason.name())
                .execute();
        requireAll(keys.size(), deleted);
    }

    @Override
    public List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
        return new SuppressionPages(statements).page(query, at, after, limit);
    }

    @Override
    public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
        return statements
                .query(BLOCKING, DIGESTS, new HashSet<>(digests))
                .bind("organization", SuppressionRows.ORGANIZATION)
                .bind("list", list.uuid())
                .bind("at", Instants.toSql(at))
                .map((row, context) -> SuppressionRows.entry(row))
                .list();
    }

    @Override
    public Set<SuppressionKey.Kind> kinds(LeadListId list) {
        return entries.known(list)
                .orElseGet(() -> statements
                        .query(KINDS)
                        .bind("list", list.uuid())
                        .map((row, context) -> entries.read(list, row))
                        .one());
    }

    @Override
    public int count(int atMost) {
        return statements
                .query(COUNT)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void requireRemoval(Collection<RequiredRemoval> removals, int searches) {
        new RequiredRemovals(statements).require(removals, searches);
    }

    @Override
    public List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit) {
        return new RequiredRemovals(statements).find(searches, at, limit);
    }

    @Override
    public void countSearch(Collection<Suppression> entries, int searches) {
        new RequiredRemovals(statements).countSearch(entries, searches);
    }

    @Override
    public int sweep(Instant at, int limit) {
        Instant from = StorableInstant.MIN;
        return SWEEP.upTo(limit, statements, Map.of("from", Instants.toSql(from), "at", Instants.toSql(at)));
    }

    // The join knows only the digest: with the other conditions, PostgreSQL would read the whole primary key of a list.
    private static String withDigests(Dialect dialect) {
        return """
            SELECT %1$s FROM %2$s
            %3$s
            WHERE s.key_digest IS NOT NULL
            """.formatted(
                        SuppressionRows.COLUMNS,
                        dialect.rows(DIGESTS),
                        dialect.joinEachIfAny(
                                "lead_suppression s",
                                "s.key_digest, " + SuppressionRows.COLUMNS,
                                "s.organization_no = :org AND s.key_digest = i.key_digest"));
    }

    private static Set<Long> digests(Set<SuppressionKey> keys) {
        return keys.stream().map(KeyDigest::of).collect(Collectors.toSet());
    }

    static void requireAll(int expected, int written) {
        if (written != expected) {
            throw SqlFailure.conflict("Another transaction has changed a suppression entry");
        }
    }
}
