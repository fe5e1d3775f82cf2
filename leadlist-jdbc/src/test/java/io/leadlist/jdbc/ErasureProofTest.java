package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.contract.ErasureProof;
import io.leadlist.people.ErasureCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of an erased person is left in any table of the schema, whichever tables it has, nor in the file of H2. */
class ErasureProofTest {
    @ParameterizedTest
    @EnumSource
    void no_row_of_any_table_has_a_trace_of_an_erased_person(Database database) throws SQLException {
        DataSource source = database.empty();
        JdbcSchema.migrate(source);
        ErasureProof proof = new ErasureProof(JdbcStorage.over(source));
        proof.store();
        assertThat(tables(source)).hasSizeGreaterThan(15);
        assertThat(traces(source)).hasSizeGreaterThan(5);
        ErasureCertificate certificate = proof.erase();
        assertThat(traces(source)).isEmpty();
        assertThat(certificate.counts())
                .allSatisfy((part, rows) -> assertThat(rows).as(part.name()).isPositive());
    }

    @ParameterizedTest
    @EnumSource
    void a_new_table_that_an_erasure_forgets_is_found(Database database) throws SQLException {
        DataSource source = database.empty();
        JdbcSchema.migrate(source);
        ErasureProof proof = new ErasureProof(JdbcStorage.over(source));
        proof.store();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE lead_made_up (organization_no integer, remembered varchar(10000))");
            statement.execute("INSERT INTO lead_made_up SELECT organization_no, lower(profile) FROM lead_record"
                    + " WHERE profile IS NOT NULL");
        }
        proof.erase();
        assertThat(traces(source)).isNotEmpty();
    }

    @Test
    void the_compacted_file_of_h2_has_no_trace_of_an_erased_person(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("leads");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(EmbeddedH2.url(file));
        JdbcSchema.migrate(source);
        ErasureProof proof = new ErasureProof(JdbcStorage.over(source));
        proof.store();
        compact(source);
        assertThat(ErasureProof.tracesIn(contents(directory))).hasSizeGreaterThan(3);
        proof.erase();
        compact(source);
        assertThat(ErasureProof.tracesIn(contents(directory))).isEmpty();
    }

    private static void compact(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static String contents(Path directory) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
                all.append(HexFormat.of().formatHex(bytes)).append('\n');
            }
        }
        return all.toString();
    }

    /** Returns the traces in all tables, each with the table. */
    private static List<String> traces(DataSource source) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables(source)) {
            ErasureProof.tracesIn(rows(source, table)).forEach(trace -> found.add(table + ": " + trace));
        }
        return found;
    }

    private static List<String> tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_schema, table_name FROM information_schema.tables"
                        + " WHERE lower(table_schema) NOT IN ('information_schema', 'pg_catalog')")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add("\"" + rows.getString(1) + "\".\"" + rows.getString(2) + "\"");
            }
            return tables;
        }
    }

    private static String rows(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            StringBuilder text = new StringBuilder();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                            .append('\n');
                }
            }
            return text.toString();
        }
    }
}
