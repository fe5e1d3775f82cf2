package io.leadlist.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The script distributes each table. PostgreSQL runs it here, with functions of the test instead of those of Citus. */
class DistributionTest {

    private final DataSource dataSource = Database.POSTGRESQL.empty();
    private final Jdbi jdbi = Jdbi.create(dataSource);

    /** The column of the organization. */
    private final String key;

    DistributionTest() {
        JdbcSchema.migrate(dataSource);
        jdbi.useHandle(handle -> handle.createScript("""
                CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY key, kind text NOT NULL);

                CREATE FUNCTION create_distributed_table(name regclass, key text, colocate_with text) RETURNS void AS
                $$INSERT INTO pg_dist_partition VALUES (name, key || ' with ' || colocate_with)$$ LANGUAGE sql;

                CREATE FUNCTION create_reference_table(name regclass) RETURNS void AS
                $$INSERT INTO pg_dist_partition VALUES (name, 'copy')$$ LANGUAGE sql;
                """).execute());
        key = String.join(
                "",
                query(
                        "SELECT attname FROM pg_attribute"
                                + " WHERE attrelid = 'lead_list'::regclass AND attnum = 1 AND attname LIKE 'organization\\_%'"));
    }

    @Test
    void each_table_is_distributed_or_copied() {
        Distribution.run(dataSource);
        assertThat(query("SELECT logicalrelid::text FROM pg_dist_partition"))
                .containsExactlyInAnyOrderElementsOf(
                        query("SELECT relname FROM pg_class WHERE relname LIKE 'lead\\_%' AND relkind = 'r'"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void the_tables_of_organizations_are_distributed_together_with_the_lists() {
        Distribution.run(dataSource);
        assertThat(kind("lead_list")).isEqualTo(key + " with none");
        List<String> withOrganization = query("SELECT relname FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid"
                + " WHERE attname = '" + key + "' AND relkind = 'r'"
                + " AND relname NOT IN ('lead_list', 'lead_organization')");
        assertThat(withOrganization)
                .hasSizeGreaterThan(10)
                .allMatch(name -> kind(name).equals(key + " with lead_list"));
    }

    @Test
    void the_directory_the_organizations_and_the_version_are_copied() {
        Distribution.run(dataSource);
        assertThat(List.of("lead_directory_person", "lead_directory_company_word", "lead_organization"))
                .allMatch(name -> kind(name).equals("copy"));
        assertThat(kind("lead_schema_version")).isEqualTo("copy");
    }

    @Test
    void running_again_distributes_only_new_tables() {
        Distribution.run(dataSource);
        int before = query("SELECT kind FROM pg_dist_partition").size();
        Distribution.run(dataSource);
        LaterSchema.migrate(dataSource);
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE lead_later (" + key + " integer)"));
        Distribution.run(dataSource);
        assertThat(query("SELECT kind FROM pg_dist_partition")).hasSize(before + 1);
        assertThat(kind("lead_later")).isEqualTo(key + " with lead_list");
    }

    @Test
    void tables_of_the_host_and_shards_stay_as_they_are() {
        jdbi.useHandle(handle -> handle.createScript("CREATE TABLE leads (" + key + " integer);"
                        + "CREATE TABLE lead_note (id integer); CREATE TABLE lead_list_102008 (" + key + " integer);")
                .execute());
        Distribution.run(dataSource);
        assertThat(query("SELECT logicalrelid::text FROM pg_dist_partition"))
                .doesNotContain("leads", "lead_note", "lead_list_102008");
    }

    @Test
    void a_database_without_citus_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcSchema.distribute(dataSource))
                .withMessage("The database must be PostgreSQL with the extension Citus, but is PostgreSQL without it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcSchema.distribute(Database.H2.shared()))
                .withMessage("The database must be PostgreSQL with the extension Citus, but is H2");
    }

    private String kind(String table) {
        return String.join(
                "", query("SELECT kind FROM pg_dist_partition WHERE logicalrelid = '" + table + "'::regclass"));
    }

    private List<String> query(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
