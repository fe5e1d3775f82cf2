package io.leadlist.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dialect of a data source is detected once, by the name of the product. */
class DetectedDialectTest {
    private final AtomicInteger detections = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Database.class)
    void all_transactions_of_a_data_source_share_one_detection(Database database) {
        Transactions transactions = Transactions.over(counted(DataSource.class, database.shared(), null));
        for (int i = 0; i < 3; i++) {
            assertThat(transactions
                            .<Dialect>run(Dialect::of, Mode.READ)
                            .product()
                            .toUpperCase(Locale.ROOT))
                    .isEqualTo(database.name());
        }
        assertThat(detections).hasValue(1);
    }

    @Test
    void a_product_without_a_dialect_is_rejected_by_name() {
        Transactions transactions =
                Transactions.over(counted(DataSource.class, Database.H2.shared(), "Other database"));

        assertThatThrownBy(() -> transactions.run(Dialect::of, Mode.READ))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The database must be H2 or PostgreSQL, but is \"Other database\"");
    }

    /** Wraps a data source, its connections and their metadata; the product has another name if one is given. */
    private <T> T counted(Class<T> type, T target, String product) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (method.getName().equals("getDatabaseProductName")) {
                        detections.incrementAndGet();
                        return product == null ? result : product;
                    } else if (result instanceof Connection connection) {
                        return counted(Connection.class, connection, product);
                    }
                    return result instanceof DatabaseMetaData metadata
                            ? counted(DatabaseMetaData.class, metadata, product)
                            : result;
                }));
    }
}
