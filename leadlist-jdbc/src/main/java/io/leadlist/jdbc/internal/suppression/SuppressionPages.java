package io.leadlist.jdbc.internal.suppression;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.StorableInstant;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of suppression entries. A page is a UNION of index range scans, two for each kind and limited to one page
 * each.
 */
final class SuppressionPages {
    private static final List<Kind> ALL = Arrays.stream(Kind.values()).toList();
    private static final String ANY = "ANY";
    private static final Sql OF_ALL_KINDS = page(ALL.stream().map(Kind::name).toList());
    private static final Sql OF_ONE_KIND = page(List.of(ANY));
    private final Statements statements;

    SuppressionPages(Statements statements) {
        this.statements = statements;
    }

    List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
        statements.followIndexOrder();
        Kind only = query.kind();
        Query page = statements
                .query(only == null ? OF_ALL_KINDS : OF_ONE_KIND)
                .bind("list", SuppressionRows.list(query.scope()))
                .bind("now", Instants.toSql(at))
                .bind("limit", limit);
        if (only != null) {
            bind(page, ANY, only, after);
        } else {
            ALL.forEach(kind -> bind(page, kind.name(), kind, after));
        }
        return page.map((row, context) -> SuppressionRows.entry(row)).list();
    }

    /**
     * Binds the position after which the entries of a kind start. The kinds are ordered within an instant: those before
     * the kind of the cursor start at the next instant, and those behind it at the instant itself.
     */
    private static void bind(Query page, String suffix, Kind kind, @Nullable SuppressionCursor after) {
        int order = after == null ? 1 : kind.name().compareTo(after.key().kind().name());
        Instant of = after == null ? StorableInstant.MIN : after.addedAt();
        Instant from = order < 0 ? of.plusMillis(1) : of;
        page.bind("kind" + suffix, kind.name())
                .bind("at" + suffix, Instants.toSql(from))
                .bind("next" + suffix, Instants.toSql(from.plusMillis(1)))
                .bind(
                        "value" + suffix,
                        after == null || order != 0 ? "" : after.key().value())
                .bind("channel" + suffix, after == null || order != 0 ? "" : after.channelName());
    }

    private static Sql page(List<String> suffixes) {
        return Sql.of(dialect -> suffixes.stream()
                .map(suffix -> ranges(dialect, suffix))
                .collect(Collectors.joining(
                        "UNION ALL\n",
                        "SELECT " + SuppressionRows.COLUMNS + " FROM (\n",
                        ") s ORDER BY s.added_at, s.key_kind, s.key_value, s.channel " + dialect.limit(":limit"))));
    }

    /**
     * Returns the two ranges of the index after a position: the rest of its instant, and the later instants. A value is
     * never empty, so that with an empty text the whole instant is read. The second range starts at the next
     * millisecond, because H2 starts a range for {@code a > …} at the value itself.
     */
    private static String ranges(Dialect dialect, String suffix) {
        return range(dialect, suffix, """
                s.added_at = :at%1$s AND s.key_value >= :value%1$s
                   AND (s.key_value > :value%1$s OR s.channel > :channel%1$s)""".formatted(suffix))
                + "UNION ALL\n"
                + range(dialect, suffix, "s.added_at >= :next" + suffix);
    }

    private static String range(Dialect dialect, String suffix, String after) {
        return """
                (SELECT %s FROM lead_suppression s
                 WHERE s.organization_no = :org AND s.list_id = :list AND s.key_kind = :kind%s
                   AND %s
                   AND (s.expires_at IS NULL OR s.expires_at > :now)
                 ORDER BY s.organization_no, s.list_id, s.key_kind, s.added_at, s.key_value, s.channel %s)
                """.formatted(SuppressionRows.COLUMNS, suffix, after, dialect.limit(":limit"));
    }
}
