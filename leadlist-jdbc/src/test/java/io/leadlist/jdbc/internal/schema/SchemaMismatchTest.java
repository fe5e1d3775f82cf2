package io.leadlist.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reports about tables that do not agree with the scripts. */
class SchemaMismatchTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void an_older_version_is_reported(Database database) {
        DataSource dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        List<SchemaScript> later = LaterSchema.SCRIPTS.apply(JdbcSchema.location(dataSource));

        SchemaMismatch mismatch = Jdbi.create(dataSource)
                .withHandle(SchemaHistory::read)
                .mismatch(later)
                .orElseThrow();

        assertThat(mismatch.message())
                .isEqualTo("The tables of leadlist have version 1, but this leadlist needs version 2:"
                        + " run JdbcSchema.migrate");
        assertThat(mismatch.found()).isEqualTo(1);
        assertThat(mismatch.required()).isEqualTo(2);
    }
}
