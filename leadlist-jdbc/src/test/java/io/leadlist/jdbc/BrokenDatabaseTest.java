package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.privacy.ExceptionText;
import io.leadlist.privacy.MarkedCalls;
import io.leadlist.privacy.MarkedCalls.Prepared;
import io.leadlist.privacy.MarkedScene;
import io.leadlist.privacy.Marks;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On a damaged, incompatible or locked database, exceptions name the problem but no value of a record. */
@ParameterizedClass
@EnumSource(Database.class)
class BrokenDatabaseTest {
    private final DataSource dataSource;
    private final Jdbi jdbi;
    private final Storage storage;
    private final MarkedScene scene;
    private final LeadLists leadLists;

    BrokenDatabaseTest(Database database) {
        dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        jdbi = Jdbi.create(dataSource);
        storage = JdbcStorage.over(dataSource);
        scene = new MarkedScene(storage);
        leadLists = scene.over(storage);
    }

    @Test
    void the_exception_of_every_call_that_needs_a_missing_table_names_the_table() {
        MarkedCalls calls = new MarkedCalls(scene);
        for (String table : List.of("lead_list", "lead_record", "lead_import")) {
            List<Prepared> prepared = scene.parts(storage).stream()
                    .flatMap(part -> calls.usual(part).stream())
                    .map(MarkedCalls.Call::prepare)
                    .toList();
            execute("ALTER TABLE " + table + " RENAME TO renamed");
            List<Throwable> failures =
                    prepared.stream().flatMap(call -> call.failure().stream()).toList();
            execute("ALTER TABLE renamed RENAME TO " + table);

            assertThat(failures)
                    .filteredOn(StorageException.class::isInstance)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(failure -> assertThat(failure.getMessage())
                            .containsIgnoringCase(table)
                            .contains("42"));
            assertThat(failures).allSatisfy(BrokenDatabaseTest::assertNoValue);
        }
    }

    @Test
    void a_column_that_is_too_short_for_a_record_is_reported_with_its_sql_state() {
        LeadListId list = scene.people();
        execute("DELETE FROM lead_record");
        execute("DROP VIEW lead_records");
        execute("ALTER TABLE lead_record ALTER COLUMN profile SET DATA TYPE varchar(5)");

        assertFailure("22001", () -> leadLists.addProspects(scene.caller, list, List.of(Marks.prospect(30))));
    }

    @Test
    void a_violated_constraint_of_the_host_is_reported_with_its_sql_state() {
        LeadListId list = scene.people();
        execute("DELETE FROM lead_record");
        execute("ALTER TABLE lead_record ADD CONSTRAINT short CHECK (char_length(id) < 3)");

        assertFailure("235", () -> leadLists.addProspects(scene.caller, list, List.of(Marks.prospect(30))));
    }

    @Test
    void the_exception_for_an_unreadable_document_does_not_contain_it() {
        LeadListId list = scene.people();
        for (String document : List.of(
                "{\"firstName\":\"" + Marks.TEXT,
                Marks.TEXT,
                "{\"emails\":\"" + Marks.TEXT + "\"}",
                "[\"" + Marks.TEXT + "\"]")) {
            jdbi.useHandle(handle -> handle.createUpdate("UPDATE lead_record SET profile = :document")
                    .bind("document", document)
                    .execute());

            Throwable failure = catchThrowable(
                    () -> leadLists.findPopulated(scene.caller, list).members().count());

            assertThat(failure)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("A stored document is no ");
            assertNoValue(failure);
        }
    }

    @Test
    void a_list_locked_by_another_transaction_is_reported_with_its_sql_state() throws SQLException {
        LeadListId list = scene.people();
        try (Connection other = dataSource.getConnection();
                Connection own = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("SELECT 1 FROM lead_list FOR UPDATE");
            own.setAutoCommit(false);
            own.createStatement().execute(isH2(own) ? "SET LOCK_TIMEOUT 50" : "SET lock_timeout = 50");
            LeadLists joined = scene.over(JdbcStorage.over(JdbcTransactions.joining(() -> own)));

            assertFailure(
                    isH2(own) ? "HYT00" : "55P03",
                    () -> joined.addProspects(scene.caller, list, List.of(Marks.prospect(30))));
            other.rollback();
            own.rollback();
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    private static void assertFailure(String state, ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(StorageException.class).hasMessageContaining("SQL state " + state);
        assertNoValue(failure);
    }

    private static void assertNoValue(Throwable failure) {
        assertThat(Marks.in(ExceptionText.of(failure))).as("%s", failure).isEmpty();
    }
}
