package io.leadlist.jdbc.internal.imports;

import io.leadlist.imports.Charge.Item;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.Erasure.PaidItem;
import java.util.Collection;

/** Replaces the keys of charges, so that the ledger names no person. The amounts stay. */
public final class ChargeErasure {
    // The key of a validated address is followed by a space and a list, whose characters are all less than "~".
    private static final InputRows<PaidItem> ITEMS = InputRows.<PaidItem>named("i")
            .text("item", paid -> paid.item().name())
            .text("item_key", PaidItem::key)
            .text("low", paid -> isForEachList(paid) ? paid.key() + " " : paid.key())
            .text("high", paid -> isForEachList(paid) ? paid.key() + " ~" : paid.key());
    private static final Sql ERASE = Sql.of(dialect -> dialect.updateMatching(
            "lead_credit_entry e",
            "SELECT i.item, i.item_key, i.low, i.high, %s AS replacement FROM %s"
                    .formatted(dialect.typed(":replacement", ColumnType.TEXT), dialect.rows(ITEMS)),
            "e.organization_no = :org AND e.item = n.item AND e.item_key >= n.low AND e.item_key <= n.high",
            "item_key = n.replacement || substring(e.item_key, char_length(n.item_key) + 1)"));
    private final Statements statements;

    /** Creates the erasure for one transaction. */
    public ChargeErasure(Statements statements) {
        this.statements = statements;
    }

    /** Replaces the keys of charges for these items, and returns the number of charges. */
    public int erase(Collection<PaidItem> items, String replacement) {
        return items.isEmpty()
                ? 0
                : statements
                        .update(ERASE, ITEMS, items)
                        .bind("replacement", replacement)
                        .execute();
    }

    private static boolean isForEachList(PaidItem paid) {
        return paid.item() == Item.EMAIL_VALIDATED;
    }
}
