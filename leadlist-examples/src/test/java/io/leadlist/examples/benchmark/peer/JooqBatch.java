package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * jOOQ: one insert that does nothing on conflict, as a batch of bind values in a transaction, with
 * {@code reWriteBatchedInserts}; its counts are added up.
 */
public final class JooqBatch implements Adder {
    /** What it is called in the results. */
    public static final String NAME = "jOOQ batch";

    /** What has to be known of its counts. */
    public static final String NOTE =
            "what it says is the sum of what the driver answers, which for a rewritten batch is −2 a row: no number is known";

    private final DSLContext jooq;
    private final Table<?> table;
    private final Field<String> organizationId;
    private final Field<UUID> listId;
    private final Field<String> memberId;
    private final Field<Long> version;
    private final Field<Integer> ordinal;

    /** Into a table. */
    public JooqBatch(Database database, MemberTable table) {
        this.jooq = DSL.using(
                database.batchDataSource(),
                database.isH2() ? SQLDialect.H2 : SQLDialect.POSTGRES,
                new Settings().withExecuteLogging(false));
        this.table = DSL.table(DSL.unquotedName(table.name()));
        this.organizationId = field("organization_id", SQLDataType.VARCHAR);
        this.listId = field("list_id", SQLDataType.UUID);
        this.memberId = field("member_id", SQLDataType.VARCHAR);
        this.version = field("version", SQLDataType.BIGINT);
        this.ordinal = field("ordinal", SQLDataType.INTEGER);
    }

    private <T> Field<T> field(String column, DataType<T> type) {
        return DSL.field(DSL.unquotedName(table.getName(), column), type);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long change, List<String> ids) {
        return jooq.transactionResult(transaction -> {
            BatchBindStep batch = transaction
                    .dsl()
                    .batch(transaction
                            .dsl()
                            .insertInto(table, organizationId, listId, memberId, version, ordinal)
                            .values((String) null, null, null, null, null)
                            .onConflict(organizationId, listId, memberId)
                            .doNothing());
            for (int place = 0; place < ids.size(); place++) {
                batch = batch.bind(People.ORGANIZATION, list, ids.get(place), change, place);
            }
            return Arrays.stream(batch.execute()).asLongStream().sum();
        });
    }
}
