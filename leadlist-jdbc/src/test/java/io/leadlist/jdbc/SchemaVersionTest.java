package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.schema.LaterSchema;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A call that fails because of tables of another version throws a typed exception, as {@link JdbcSchema#verify} does.
 */
@ParameterizedClass
@EnumSource(Database.class)
class SchemaVersionTest {
    private static final Person KIM = Person.of(
            new PersonId("kim"), PersonProfile.named("Kim", "Candidate").build());

    private final DataSource dataSource;

    SchemaVersionTest(Database database) {
        this.dataSource = database.empty();
    }

    @Test
    void a_database_that_was_migrated_is_accepted() {
        JdbcSchema.migrate(dataSource);
        assertThatCode(() -> JdbcSchema.verify(dataSource)).doesNotThrowAnyException();
    }

    @Test
    void a_database_without_tables_has_no_version() {
        assertThat(JdbcSchema.version(dataSource)).isEmpty();
    }

    @Test
    void a_database_without_tables_is_reported_by_the_check_and_by_the_storage_and_by_the_directory() {
        List<ThrowingCallable> calls = List.of(
                () -> JdbcSchema.verify(dataSource),
                () -> new Scene(dataSource).aPersonList(),
                () -> JdbcDirectory.over(dataSource).findPeople(List.of(KIM.id())),
                () -> JdbcDirectory.over(dataSource).putPeople(List.of(KIM)));
        for (ThrowingCallable call : calls) {
            SchemaVersionException mismatch = mismatch(call);
            assertThat(mismatch)
                    .hasMessage("The current schema of the database has no tables of leadlist: run JdbcSchema.migrate");
            assertThat(mismatch.found()).isEmpty();
            assertThat(mismatch.required()).isEqualTo(1);
            assertThat(mismatch.isRetryable()).isFalse();
        }
    }

    @Test
    void the_failure_of_the_database_is_the_cause() {
        assertThat(mismatch(() -> new Scene(dataSource).aPersonList()).getCause())
                .isExactlyInstanceOf(StorageException.class)
                .hasMessageContaining("SQL state 42");
    }

    @Test
    void a_table_that_a_newer_version_has_removed_is_reported_with_the_versions() {
        LaterSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        LeadListId list = scene.aPersonList();
        execute("ALTER TABLE lead_list_member RENAME TO lead_list_renamed");

        SchemaVersionException mismatch =
                mismatch(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 1)));

        assertThat(mismatch)
                .hasMessage("The tables of leadlist have version 2, but this leadlist needs version 1:"
                        + " use the version that migrated them");
        assertThat(mismatch.found()).isEqualTo(OptionalInt.of(2));
        assertThat(mismatch.required()).isEqualTo(1);
    }

    @Test
    void a_column_that_a_newer_version_needs_is_reported_with_the_versions() {
        LaterSchema.migrate(dataSource);
        execute("ALTER TABLE lead_list ALTER COLUMN made_up DROP DEFAULT");
        assertThat(mismatch(() -> new Scene(dataSource).aPersonList()).found()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void calls_succeed_if_a_newer_version_has_kept_what_they_need() {
        LaterSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        assertThat(scene.leadLists
                        .addProspects(scene.caller, scene.aPersonList(), Scene.prospects(0, 2))
                        .addedCount())
                .isEqualTo(2);
        assertThat(mismatch(() -> JdbcSchema.verify(dataSource)).found()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void tables_of_another_edition_of_a_script_are_reported_and_not_migrated() {
        JdbcSchema.migrate(dataSource);
        execute("UPDATE lead_schema_version SET checksum = checksum - 1");
        List<ThrowingCallable> calls =
                List.of(() -> JdbcSchema.verify(dataSource), () -> JdbcSchema.migrate(dataSource));
        for (ThrowingCallable call : calls) {
            assertThat(mismatch(call))
                    .hasMessage("The tables of leadlist were made by another edition of leadlist_V1__tables.sql"
                            + " than this leadlist has: migrate an empty schema");
        }
    }

    @Test
    void another_failure_with_the_right_version_stays_as_it_is() {
        JdbcSchema.migrate(dataSource);
        execute("DROP TABLE lead_list");
        assertThat(catchThrowableOfType(StorageException.class, () -> new Scene(dataSource).aPersonList()))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void the_hosts_transaction_continues_after_a_call_that_found_no_tables() throws SQLException {
        execute("CREATE TABLE host_note (text varchar(20))");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("INSERT INTO host_note VALUES ('before')");
            assertThat(mismatch(() -> new Scene(JdbcTransactions.joining(() -> connection)).aPersonList()))
                    .isNotNull();
            connection.createStatement().execute("INSERT INTO host_note VALUES ('after')");
            connection.commit();
        }
        assertThat(Jdbi.create(dataSource)
                        .<Integer, RuntimeException>withHandle(
                                handle -> handle.createQuery("SELECT count(*) FROM host_note")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(2);
    }

    @Test
    void a_transaction_of_the_host_is_not_committed_by_a_migration() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            DataSource current = new SingleConnectionDataSource(connection, true);
            assertThatIllegalStateException().isThrownBy(() -> JdbcSchema.migrate(current));
            assertThatIllegalStateException().isThrownBy(() -> JdbcSchema.verify(current));
        }
    }

    private static SchemaVersionException mismatch(ThrowingCallable call) {
        SchemaVersionException mismatch = catchThrowableOfType(SchemaVersionException.class, call);
        assertThat(mismatch).as("the call failed").isNotNull();
        return mismatch;
    }

    private void execute(String sql) {
        Jdbi.create(dataSource).useHandle(handle -> handle.execute(sql));
    }
}
