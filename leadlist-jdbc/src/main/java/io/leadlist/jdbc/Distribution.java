package io.leadlist.jdbc;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Distributes the tables over the nodes of a Citus cluster. */
final class Distribution {
    private static final String SCRIPT = "io/leadlist/jdbc/schema/citus/distribute.sql";
    private static final String CITUS = "Citus";
    private static final String HAS_CITUS = "SELECT count(*) > 0 FROM pg_extension WHERE extname = 'citus'";

    private Distribution() {}

    /** @throws IllegalArgumentException if the database is not PostgreSQL with the extension Citus */
    static void requireCitus(DataSource dataSource) {
        String found = JdbcTransactions.over(dataSource).readUnexplained(Distribution::database);
        if (!found.equals(CITUS)) {
            throw new IllegalArgumentException(
                    "The database must be PostgreSQL with the extension Citus, but is " + found);
        }
    }

    /** Runs each statement of the script in a transaction of its own, as Citus requires. */
    static void run(DataSource dataSource) {
        JdbcTransactions transactions = JdbcTransactions.over(dataSource);
        for (String statement : transactions.readUnexplained(Distribution::statements)) {
            transactions.runUnexplained(handle -> {
                handle.execute(Migration.LOCK_POSTGRESQL);
                return handle.execute(statement);
            });
        }
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
