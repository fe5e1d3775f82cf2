package io.leadlist.jdbc.internal.suppression;

import io.leadlist.admission.Channel;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;

/** The rows of the table {@code lead_suppression}, and the entries that they hold. */
final class SuppressionRows {
    /** The list of an entry that applies to the whole organization: no list has this id. */
    static final UUID ORGANIZATION = new UUID(0, 0);

    static final String COLUMNS = "s.key_kind, s.key_value, s.list_id, s.channel, s.reason, s.source, s.note,"
            + " s.added_by, s.added_at, s.expires_at";
    private static final String NO_CHANNEL = "";

    private SuppressionRows() {}

    /** Returns input rows of what identifies an entry. */
    static <T> InputRows<T> places(Function<T, Suppression> entry) {
        return InputRows.<T>named("i")
                .number("key_digest", one -> KeyDigest.of(entry.apply(one).key()))
                .text("key_kind", one -> entry.apply(one).key().kind().name())
                .text("key_value", one -> entry.apply(one).key().value())
                .id("list_id", one -> list(entry.apply(one).scope()))
                .text("channel", one -> channel(entry.apply(one)));
    }

    static UUID list(SuppressionScope scope) {
        LeadListId list = scope.list();
        return list == null ? ORGANIZATION : list.uuid();
    }

    static String channel(Suppression entry) {
        Channel channel = entry.channel();
        return channel == null ? NO_CHANNEL : channel.name();
    }

    /** Returns the entry of a row with the {@link #COLUMNS}. */
    static Suppression entry(ResultSet row) throws SQLException {
        UUID list = row.getObject("list_id", UUID.class);
        String channel = row.getString("channel");
        return new Suppression(
                new SuppressionKey(SuppressionKey.Kind.valueOf(row.getString("key_kind")), row.getString("key_value")),
                list.equals(ORGANIZATION) ? SuppressionScope.ORGANIZATION : SuppressionScope.of(new LeadListId(list)),
                SuppressionReason.valueOf(row.getString("reason")),
                row.getString("source"),
                row.getString("note"),
                new UserId(row.getString("added_by")),
                Instants.fromSql(row, "added_at"),
                Instants.fromSqlOrNull(row, "expires_at"),
                channel.equals(NO_CHANNEL) ? null : new Channel(channel));
    }
}
