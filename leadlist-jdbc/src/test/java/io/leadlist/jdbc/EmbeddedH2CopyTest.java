package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the database file contains every acknowledged call. A copy is equivalent to the file that a killed process
 * leaves.
 *
 * <p>H2 2.5.252 loses commits when it reuses space in its file. It does so from 45 seconds after the first write, or at
 * once after a restart. Therefore a young file shows no loss.
 */
class EmbeddedH2CopyTest {
    private static final int CALLS = 150;
    private static final String AS_IF_OLD = ";RETENTION_TIME=0";

    // Otherwise H2 would rewrite the copy when it is closed.
    private static final String WITHOUT_COMPACTION = ";MAX_COMPACT_TIME=0";

    @TempDir
    Path folder;

    @Test
    void a_copy_of_an_old_file_contains_every_acknowledged_call() throws Exception {
        Path file = folder.resolve("old");
        List<String> differences = new ArrayList<>();
        try (OpenFile open = new OpenFile(file, AS_IF_OLD)) {
            AcknowledgedCalls calls = new AcknowledgedCalls(open.source);
            int withoutGrowth = 0;
            for (int call = 0; call < CALLS; call++) {
                long before = Files.size(onDisk(file));
                calls.makeNext();
                withoutGrowth += Files.size(onDisk(file)) <= before ? 1 : 0;
                differences.addAll(differencesInCopy(file, calls));
            }
            assertThat(differences).isEmpty();
            assertThat(withoutGrowth).as("calls that reused space").isGreaterThan(CALLS / 10);
        }
    }

    private List<String> differencesInCopy(Path file, AcknowledgedCalls calls) throws IOException, SQLException {
        Path copy = folder.resolve("copy");
        Files.copy(onDisk(file), onDisk(copy), StandardCopyOption.REPLACE_EXISTING);
        try (OpenFile copied = new OpenFile(copy, WITHOUT_COMPACTION)) {
            return calls.differences(copied.source);
        }
    }

    private static Path onDisk(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    /** A database that stays open until this is closed, even while it has no other connection. */
    private static final class OpenFile implements AutoCloseable {
        final JdbcDataSource source = new JdbcDataSource();
        private final Connection connection;

        OpenFile(Path file, String settings) throws SQLException {
            source.setURL(EmbeddedH2.url(file) + settings);
            connection = source.getConnection();
            JdbcSchema.migrate(source);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
