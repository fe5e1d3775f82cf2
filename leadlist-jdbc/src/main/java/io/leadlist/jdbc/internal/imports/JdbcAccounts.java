package io.leadlist.jdbc.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores credits in the tables {@code lead_credit_account} and {@code lead_credit_entry}. */
public final class JdbcAccounts implements Accounts {
    private static final String BALANCE = """
            SELECT email_available, phone_available, email_reserved, phone_reserved FROM lead_credit_account
            WHERE organization_no = :org
            """;
    private static final InputRows<String> GRANTS = InputRows.texts("g", "id");
    private static final Sql ENTER_GRANT = Sql.of(dialect -> """
            INSERT INTO lead_credit_entry (organization_no, item, item_key, period, entered_at, list_id, email, phone)
            SELECT :org, 'GRANT', g.id, 0, :at, NULL, :email, :phone FROM %s
            WHERE NOT EXISTS (SELECT 1 FROM lead_credit_entry e
                              WHERE e.organization_no = :org AND e.item = 'GRANT' AND e.item_key = g.id)
            """.formatted(dialect.rows(GRANTS)));
    private static final String ADD = """
            UPDATE lead_credit_account
            SET email_available = email_available + :email, phone_available = phone_available + :phone
            WHERE organization_no = :org
            """;
    // Of two first grants at the same time, the second violates the primary key, is retried, and finds the account.
    private static final String INSERT_ACCOUNT = """
            INSERT INTO lead_credit_account
                (organization_no, email_available, phone_available, email_reserved, phone_reserved)
            SELECT o.organization_no, :email, :phone, 0, 0
            """ + Statements.FROM_ORGANIZATION;
    private static final String RESERVE = """
            UPDATE lead_credit_account
            SET email_available = email_available - :email, email_reserved = email_reserved + :email,
                phone_available = phone_available - :phone, phone_reserved = phone_reserved + :phone
            WHERE organization_no = :org AND email_available >= :email AND phone_available >= :phone
            """;
    private static final String SETTLE = """
            UPDATE lead_credit_account
            SET email_available = email_available + :emailLeft, email_reserved = email_reserved - :email,
                phone_available = phone_available + :phoneLeft, phone_reserved = phone_reserved - :phone
            WHERE organization_no = :org AND email_reserved >= :email AND phone_reserved >= :phone
            """;
    private static final InputRows<DatedCharge> CHARGES = InputRows.<DatedCharge>named("i")
            .text("item", dated -> dated.charge().item().name())
            .text("item_key", dated -> dated.charge().key())
            .amount("email", dated -> dated.charge().amount().email())
            .amount("phone", dated -> dated.charge().amount().phone())
            .instant("paid_since", DatedCharge::paidSince);
    // The period is part of the key. Two transactions that charge the same item at the same time compute the same
    // period, and one of them is retried.
    private static final Sql CHARGE = Sql.of(dialect -> """
            INSERT INTO lead_credit_entry (organization_no, item, item_key, period, entered_at, list_id, email, phone)
            SELECT :org, i.item, i.item_key,
                   (SELECT count(*) FROM lead_credit_entry e
                    WHERE e.organization_no = :org AND e.item = i.item AND e.item_key = i.item_key),
                   :at, :list, i.email, i.phone
            FROM %s
            WHERE NOT EXISTS (SELECT 1 FROM lead_credit_entry e
                              WHERE e.organization_no = :org AND e.item = i.item AND e.item_key = i.item_key
                                AND (i.paid_since IS NULL OR e.entered_at > i.paid_since))
            ORDER BY i.item, i.item_key
            """.formatted(dialect.rows(CHARGES)));
    private static final String SUM = """
            SELECT coalesce(sum(email), 0) AS email, coalesce(sum(phone), 0) AS phone FROM lead_credit_entry
            WHERE organization_no = :org AND item\s""";
    private static final String CHARGED = SUM + "<> 'GRANT'";
    private static final String GRANTED = SUM + "= 'GRANT'";
    private final Statements statements;

    /** Creates the port for one transaction. */
    public JdbcAccounts(Statements statements) {
        this.statements = statements;
    }

    /** A charge, and the time since which an earlier charge still pays for its item; null if it pays forever. */
    private record DatedCharge(Charge charge, @Nullable Instant paidSince) {
        static DatedCharge at(Instant time, Charge charge) {
            return new DatedCharge(
                    charge, charge.item().paidFor().map(time::minus).orElse(null));
        }
    }

    /** Identifies what a charge pays for. */
    private record ChargeKey(String item, String key) {}

    @Override
    public CreditBalance balance() {
        return statements
                .query(BALANCE)
                .map((row, context) -> balance(row))
                .findOne()
                .orElse(CreditBalance.NONE);
    }

    @Override
    public boolean grant(String grantId, Credits amount, Instant at) {
        int entered = bind(statements.update(ENTER_GRANT, GRANTS, List.of(grantId)), amount)
                .bind("at", Instants.toSql(at))
                .executeAndReturnGeneratedKeys("item_key")
                .mapTo(String.class)
                .list()
                .size();
        if (entered > 0) {
            List<CreditBalance> balances = changed(bind(statements.update(ADD), amount));
            // The sum throws if it exceeds the maximum of Credits: the reserved credits could not be released later.
            balances.forEach(balance -> balance.available().plus(balance.reserved()));
            if (balances.isEmpty()) {
                statements.insertFirst(bind(statements.update(INSERT_ACCOUNT), amount), "organization_no");
            }
        }
        return entered > 0;
    }

    @Override
    public boolean reserve(Credits amount) {
        return amount.equals(Credits.NONE)
                || !changed(bind(statements.update(RESERVE), amount)).isEmpty();
    }

    @Override
    public void settle(Credits reserved, Credits charged) {
        Credits left = reserved.minus(charged);
        if (reserved.equals(Credits.NONE)) {
            return;
        }
        Update settle = bind(statements.update(SETTLE), reserved)
                .bind("emailLeft", left.email())
                .bind("phoneLeft", left.phone());
        if (changed(settle).isEmpty()) {
            throw new IllegalArgumentException(
                    "reserved must be at most what the account has reserved, but is \"" + reserved + "\"");
        }
    }

    @Override
    public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
        List<DatedCharge> rows =
                charges.stream().map(charge -> DatedCharge.at(at, charge)).toList();
        Map<ChargeKey, Charge> byKey = new HashMap<>();
        charges.forEach(charge -> byKey.put(new ChargeKey(charge.item().name(), charge.key()), charge));
        return statements
                .update(CHARGE, CHARGES, rows)
                .bind("list", list.uuid())
                .bind("at", Instants.toSql(at))
                .executeAndReturnGeneratedKeys("item", "item_key")
                .map((row, context) -> new ChargeKey(row.getString("item"), row.getString("item_key")))
                .stream()
                .map(key -> Objects.requireNonNull(byKey.get(key), key.key()))
                .collect(Collectors.toSet());
    }

    @Override
    public Credits charged() {
        return sum(CHARGED);
    }

    @Override
    public Credits granted() {
        return sum(GRANTED);
    }

    private Credits sum(String sql) {
        return statements
                .query(sql)
                .map((row, context) -> new Credits(row.getBigDecimal("email"), row.getBigDecimal("phone")))
                .one();
    }

    /** Changes the account and returns its balance; empty if there is none. {@link Credits} rejects invalid amounts. */
    private static List<CreditBalance> changed(Update update) {
        return update.executeAndReturnGeneratedKeys(
                        "email_available", "phone_available", "email_reserved", "phone_reserved")
                .map((row, context) -> balance(row))
                .list();
    }

    private static CreditBalance balance(ResultSet row) throws SQLException {
        return new CreditBalance(
                new Credits(row.getBigDecimal("email_available"), row.getBigDecimal("phone_available")),
                new Credits(row.getBigDecimal("email_reserved"), row.getBigDecimal("phone_reserved")));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Credits amount) {
        return statement.bind("email", amount.email()).bind("phone", amount.phone());
    }
}
