package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.list.NewLeadList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedH2Test {
    @TempDir
    Path folder;

    @Test
    void acknowledged_changes_survive_a_killed_process() throws Exception {
        Path file = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] acknowledged = lastLine(process).split(" ", -1);
        assertThat(process.waitFor()).isNotZero();
        Scene scene = new Scene(dataSource(file));
        Caller caller = Caller.of("user", acknowledged[0]);
        assertThat(scene.leadLists
                        .find(caller, LeadListId.parse(acknowledged[1]))
                        .memberCount())
                .isEqualTo(Long.parseLong(acknowledged[2]));
    }

    @Test
    void a_path_cannot_add_settings_to_the_url() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmbeddedH2.url(Path.of("x;INIT=RUNSCRIPT FROM 'y'")));
    }

    @Test
    void a_version_that_loses_commits_is_rejected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedH2.requireDurable("2.5.252"))
                .withMessageContaining("2.5.252")
                .withMessageContaining("2.4.240")
                .withMessageContaining("urlForAnyVersion");
    }

    @Test
    void the_version_on_the_class_path_is_found_and_accepted() {
        assertThat(EmbeddedH2.version()).contains(Constants.VERSION);
        EmbeddedH2.requireDurable(Constants.VERSION);
    }

    @Test
    void a_host_can_skip_the_version_check() {
        assertThat(EmbeddedH2.urlForAnyVersion(folder)).isEqualTo(EmbeddedH2.url(folder));
    }

    @Test
    void a_failed_statement_writes_no_file_next_to_the_database() throws Exception {
        Jdbi jdbi = Jdbi.create(dataSource(folder.resolve("traced")));
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE strict (word varchar(3))"));

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> jdbi.useHandle(handle -> handle.execute("INSERT INTO strict VALUES (?)", "a name")));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("traced.mv.db");
        }
    }

    private static DataSource dataSource(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(EmbeddedH2.url(file));
        return source;
    }

    private static String lastLine(Process process) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            return last;
        }
    }

    /** Adds people, prints the acknowledged count after each call, and kills itself after the last one. */
    static final class Victim {
        public static void main(String[] args) {
            DataSource dataSource = dataSource(Path.of(args[0]));
            JdbcSchema.migrate(dataSource);
            Scene scene = new Scene(dataSource);
            LeadListId list = scene.leadLists
                    .create(scene.caller, NewLeadList.ofPeople("People"))
                    .list()
                    .id();
            for (int call = 0; call < 5; call++) {
                long count = scene.leadLists
                        .addProspects(scene.caller, list, Scene.prospects(call * 100, 100))
                        .list()
                        .memberCount();
                System.out.println(scene.caller.organization() + " " + list + " " + count);
            }
            System.out.flush();
            Runtime.getRuntime().halt(9);
        }
    }
}
