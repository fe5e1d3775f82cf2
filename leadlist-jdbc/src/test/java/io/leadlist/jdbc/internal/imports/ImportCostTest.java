package io.leadlist.jdbc.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.contract.ImportScene;
import io.leadlist.imports.ImportOptions;
import io.leadlist.jdbc.CountedStatements;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcStorage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An import issues a fixed number of statements for a call and for a batch, whatever their size. Statements of the
 * ports are not counted.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ImportCostTest {
    private final CountedStatements statements;
    private final ImportScene scene;

    ImportCostTest(Database database) {
        statements = new CountedStatements(database.shared());
        scene = new ImportScene(JdbcStorage.over(statements.dataSource())).knowing(1_000);
    }

    @Test
    void accepting_takes_9_for_one_and_for_ten_thousand() {
        for (int size : List.of(1, 10_000)) {
            assertThat(statements.of(() -> scene.queued(ImportScene.leads(0, size), ImportScene.EVERYTHING)))
                    .as("%s leads", size)
                    .hasSize(9);
        }
    }

    @Test
    void a_batch_takes_12_and_2_for_credits_for_one_and_for_a_thousand() {
        for (int size : List.of(1, 999)) {
            scene.queued(ImportScene.leads(size, size), ImportScene.EVERYTHING);
            List<String> all = statements.of(scene::work);
            // The last statement finds that there is no more work.
            List<String> batch = all.subList(0, all.size() - 1);
            assertThat(batch.stream().filter(sql -> !sql.contains("lead_credit")))
                    .as("%s leads: %s", size, batch)
                    .hasSize(12);
            assertThat(batch.stream().filter(sql -> sql.contains("lead_credit")))
                    .hasSize(2);
        }
    }

    @Test
    void a_batch_that_contains_members_takes_no_more() {
        LeadListId list = scene.queued(ImportScene.leads(0, 10), ImportScene.EVERYTHING);
        scene.work();
        scene.queuedInto(list, ImportScene.leads(5, 10));

        List<String> all = statements.of(scene::work);

        assertThat(all.subList(0, all.size() - 1).stream().filter(sql -> !sql.contains("lead_credit")))
                .hasSize(12);
    }

    @Test
    void every_statement_carries_the_organization_and_locks_only_its_rows() {
        LeadListId list = scene.queued(ImportScene.leads(0, 10), ImportScene.EVERYTHING);
        List<String> executed = statements.of(() -> {
            scene.work();
            scene.queued(ImportScene.leads(10, 10), ImportOptions.DEFAULT);
            scene.everything(list);
        });
        assertThat(executed)
                .isNotEmpty()
                .allMatch(sql -> sql.contains("organization_no = ") || sql.startsWith("INSERT"));
        assertThat(executed.stream().filter(sql -> sql.contains("FOR UPDATE")))
                .isNotEmpty()
                .allMatch(sql -> sql.contains("organization_no = "));
    }

    @Test
    void organizations_with_work_are_found_by_one_statement_without_a_lock() {
        assertThat(statements.of(scene::organizationsWithWork))
                .singleElement()
                .satisfies(sql -> assertThat(sql).startsWith("SELECT").doesNotContain("FOR UPDATE"));
    }
}
