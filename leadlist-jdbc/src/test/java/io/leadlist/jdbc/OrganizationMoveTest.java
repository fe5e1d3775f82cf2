package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.contract.ImportScene;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An organization loses nothing if it is moved to another database as the page about many machines describes. */
@ParameterizedClass
@EnumSource(Database.class)
class OrganizationMoveTest {
    /** The column that every key begins with. */
    private static final String COLUMN = "organization_no";

    private static final String TABLES = """
            SELECT c.table_name FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE lower(c.column_name) = :column AND lower(c.table_schema) = 'public' AND t.table_type = 'BASE TABLE'
            """;
    private final RoutedDatabases databases;

    OrganizationMoveTest(Database database) {
        databases = new RoutedDatabases(database);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void an_organization_continues_in_another_database() {
        ImportScene scene = new ImportScene(databases.storage()).knowing(30);
        LeadListId list = scene.queued(ImportScene.leads(0, 20), ImportScene.EVERYTHING);
        scene.work();
        scene.queuedInto(list, ImportScene.leads(20, 10));
        List<Object> before = scene.everything(list);
        OrganizationId organization = scene.organizationsWithWork().get(0);

        move(organization, "b");

        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(scene.organizationsWithWork()).containsExactly(organization);
        scene.work();
        assertThat(scene.members(list)).hasSize(30);
    }

    private void move(OrganizationId organization, String target) {
        String source = databases.databaseOf(organization);
        assertThat(source).isNotEqualTo(target);
        Jdbi.create(databases.dataSources().get(source)).useTransaction(from -> {
            int key = from.createQuery("SELECT organization_no FROM lead_organization WHERE organization_id = :id")
                    .bind("id", organization.value())
                    .mapTo(Integer.class)
                    .one();
            Jdbi.create(databases.dataSources().get(target)).useTransaction(to -> copy(from, to, key));
            databases.assign(organization, target);
            tables(from).forEach(table -> from.execute("DELETE FROM " + table + " WHERE " + COLUMN + " = ?", key));
        });
    }

    private static void copy(Handle from, Handle to, int key) {
        for (String table : tables(from)) {
            from.createQuery("SELECT * FROM " + table + " WHERE " + COLUMN + " = :key")
                    .bind("key", key)
                    .mapToMap()
                    .forEach(row -> insert(to, table, row));
        }
    }

    private static void insert(Handle to, String table, Map<String, Object> row) {
        to.createUpdate("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (:"
                        + String.join(", :", row.keySet()) + ")")
                .bindMap(row)
                .execute();
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery(TABLES)
                .bind("column", COLUMN)
                .mapTo(String.class)
                .list();
    }
}
