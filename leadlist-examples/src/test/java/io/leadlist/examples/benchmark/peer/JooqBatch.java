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
 * jOOQ with one insert that does nothing on conflict, as a batch of bind values in a transaction, with
 * {@code reWriteBatchedInserts}. It returns the sum of the batch's counts.
 */
public final class JooqBatch implements Adder {
    /** The name in the results. */
    public static final String NAME = "jOOQ batch";

    /** The remark on its counts. */
    public static final String NOTE = "the claimed number is the sum of the driver's counts,"
            + " which are −2 (unknown) for each row of a rewritten batch";

    private final DSLContext jooq;
    private final Table<?> table;
    private final Field<String> organizationId;
    private final Field<UUID> listId;
    private final Field<String> memberId;
    private final Field<Long> version;
    private final Field<Integer> ordinal;

    /** Creates an adder into a table. */
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
            for (int position = 0; position < ids.size(); position++) {
                batch = batch.bind(People.ORGANIZATION, list, ids.get(position), change, position);
            }
            return Arrays.stream(batch.execute()).asLongStream().sum();
        });
    }
}
