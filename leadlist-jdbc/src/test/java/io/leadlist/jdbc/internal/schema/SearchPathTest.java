package io.leadlist.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.Scene;
import io.leadlist.jdbc.SchemaVersionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables are in one schema of the search path, which need not be the first one. */
@ParameterizedClass
@EnumSource(Database.class)
class SearchPathTest {
    private final Database database;
    private final DataSource whole;
    private final List<HikariDataSource> pools = new ArrayList<>();

    SearchPathTest(Database database) {
        this.database = database;
        whole = database.empty();
        Jdbi.create(whole).useHandle(handle -> {
            handle.execute("CREATE SCHEMA app");
            handle.execute("CREATE SCHEMA leads");
        });
    }

    @AfterEach
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    @Test
    void tables_are_created_in_the_first_schema() {
        JdbcSchema.migrate(at("leads", "app"));

        assertThat(tablesIn("leads")).isGreaterThan(20);
        assertThat(tablesIn("app")).isZero();
    }

    @Test
    void tables_in_a_later_schema_are_found_and_used() {
        JdbcSchema.migrate(at("leads"));
        DataSource later = at("app", "leads");

        JdbcSchema.verify(later);

        Scene scene = new Scene(later);
        LeadListId list = scene.aPersonList();
        assertThat(scene.leadLists.find(scene.caller, list).name()).isEqualTo("People");
    }

    @Test
    void no_second_set_of_tables_is_created_in_the_first_schema() {
        JdbcSchema.migrate(at("leads"));

        JdbcSchema.migrate(at("app", "leads"));

        assertThat(tablesIn("app")).isZero();
    }

    @Test
    void older_tables_in_a_later_schema_are_migrated_only_with_their_schema_first() {
        JdbcSchema.migrate(at("leads"));

        assertThatIllegalStateException()
                .isThrownBy(() -> LaterSchema.migrate(at("app", "leads")))
                .withMessageMatching(
                        "The tables of leadlist are in schema \"(leads|LEADS)\", which is not the first one"
                                + " of the search path: migrate with a path that begins with it");
        LaterSchema.migrate(at("leads", "app"));

        assertThat(Jdbi.create(at("leads")).withHandle(SchemaHistory::read).version())
                .isEqualTo(2);
        assertThat(tablesIn("app")).isZero();
    }

    @Test
    void tables_outside_the_search_path_are_not_found() {
        JdbcSchema.migrate(at("leads"));

        assertThatExceptionOfType(SchemaVersionException.class).isThrownBy(() -> JdbcSchema.verify(at("app")));
    }

    /** Returns a pool whose connections have this search path. */
    private DataSource at(String... schemas) {
        String path = String.join(", ", schemas);
        HikariConfig config = new HikariConfig();
        config.setDataSource(whole);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(
                database == Database.H2
                        ? "SET SCHEMA " + schemas[0] + "; SET SCHEMA_SEARCH_PATH " + path
                        : "SET search_path TO " + path);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    private long tablesIn(String schema) {
        return Jdbi.create(whole)
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM information_schema.tables WHERE lower(table_schema) = :schema")
                        .bind("schema", schema)
                        .mapTo(Long.class)
                        .one());
    }
}
