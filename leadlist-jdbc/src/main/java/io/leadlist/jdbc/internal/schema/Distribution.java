package io.leadlist.jdbc.internal.schema;

import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Distributes the tables over the nodes of a Citus cluster. */
public final class Distribution {
    private static final String SCRIPT = "io/leadlist/jdbc/schema/citus/distribute.sql";
    private static final String CITUS = "Citus";
    private static final String HAS_CITUS = "SELECT count(*) > 0 FROM pg_extension WHERE extname = 'citus'";

    private Distribution() {}

    /**
     * Checks that tables can be distributed.
     *
     * @throws IllegalArgumentException if the database is not PostgreSQL with the extension Citus
     */
    public static void requireCitus(DataSource dataSource) {
        String found = Transactions.over(dataSource).run(Distribution::database, Mode.READ);
        if (!found.equals(CITUS)) {
            throw new IllegalArgumentException(
                    "The database must be PostgreSQL with the extension Citus, but is " + found);
        }
    }

    /** Runs each statement of the script in a transaction of its own, as Citus requires. */
    public static void run(DataSource dataSource) {
        Transactions transactions = Transactions.over(dataSource);
        for (String statement : transactions.run(Distribution::statements, Mode.READ)) {
            transactions.run(handle -> runLocked(handle, statement), Mode.WRITE);
        }
    }

    private static int runLocked(Handle handle, String statement) {
        handle.execute(Migration.LOCK_POSTGRESQL);
        return handle.execute(statement);
    }

    private static List<String> statements(Handle handle) {
        return handle.createScript(SchemaScript.text(SCRIPT)).getStatements();
    }

    private static String database(Handle handle) {
        String product = Dialect.of(handle).product();
        if (!product.equals("PostgreSQL")) {
            return product;
        }
        return handle.createQuery(HAS_CITUS).mapTo(Boolean.class).one() ? CITUS : "PostgreSQL without it";
    }
}
