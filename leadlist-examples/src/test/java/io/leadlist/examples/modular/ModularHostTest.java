package io.leadlist.examples.modular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a named module, compiled and run against the modules of the library. */
class ModularHostTest {
    /** Matches the file names of the library and its dependencies; in an IDE the library is a directory of classes. */
    private static final Pattern MODULES = Pattern.compile(
            ".*(leadlist-(core(/conformance)?|jdbc)(/target/classes|-[^/]*(?<!tests)\\.jar)|leadlist-conformance-[^/]*\\.jar"
                    + "|/(jackson-(core|databind|annotations)|java-uuid"
                    + "-generator|libphonenumber|icu4j|opennlp-tools|fastcsv|jspecify|jdbi3-core|geantyref|tsid-creator|slf4j-api"
                    + "|h2|jakarta.validation-api|hibernate-validator|jboss-logging|classmate)-[0-9][^/]*\\.jar)");

    /** Matches what a host on a database needs, and another host does not. */
    private static final Pattern JDBI = Pattern.compile(".*/(jdbi3-core|geantyref)-[0-9][^/]*\\.jar");

    private static final String DESCRIPTOR = """
            module host {
                requires %s;
            }
            """;
    private static final String HOST = """
            package host;

            import io.leadlist.LeadLists;
            import io.leadlist.call.Caller;
            import io.leadlist.jdbc.EmbeddedH2;
            import io.leadlist.jdbc.JdbcSchema;
            import io.leadlist.jdbc.JdbcStorage;
            import io.leadlist.list.NewLeadList;
            import javax.sql.DataSource;

            public class Main {
                public static void main(String[] arguments) throws ReflectiveOperationException {
                    Class<?> source = Class.forName("org.h2.jdbcx.JdbcDataSource");
                    DataSource dataSource = (DataSource) source.getConstructor().newInstance();
                    source.getMethod("setURL", String.class).invoke(dataSource, "jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
                    JdbcSchema.migrate(dataSource);
                    LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource)).build();
                    Caller caller = Caller.of("user_ann", "org_acme");
                    var created = leadLists.create(caller, NewLeadList.ofPeople("Prospects")).list();
                    System.out.println(leadLists.find(caller, created.id()).name() + " in " + Main.class.getModule()
                            + " by " + LeadLists.class.getModule() + " and " + JdbcStorage.class.getModule());
                }
            }
            """;

    private static final String HOST_IN_MEMORY = """
            package host;

            import io.leadlist.conformance.CheckedService;
            import io.leadlist.conformance.Runner;
            import io.leadlist.conformance.Vectors;
            import io.leadlist.memory.MemoryStorage;

            public class Main {
                public static void main(String[] arguments) {
                    var service = CheckedService.over(new MemoryStorage(), Throwable::printStackTrace);
                    var report = Runner.against(service).play(Vectors.load().casesOf("decision 15"));
                    System.out.println(report.passed() + " by " + Vectors.class.getModule());
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void a_modular_host_creates_a_list() throws Exception {
        assertThat(compile(HOST, "io.leadlist.jdbc")).isEmpty();

        assertThat(run(modulePath(), "com.h2database"))
                .contains("Prospects in module host by module io.leadlist.core")
                .contains("and module io.leadlist.jdbc");
    }

    @Test
    void a_modular_host_without_a_database_needs_no_jdbi() throws Exception {
        assertThat(compile(HOST_IN_MEMORY, "io.leadlist.conformance")).isEmpty();

        assertThat(run(modulePathWithoutJdbi(), "io.leadlist.core")).contains("true by module io.leadlist.conformance");
    }

    @Test
    void a_modular_host_with_a_database_but_without_jdbi_is_told_what_is_missing() throws Exception {
        assertThat(compile(HOST, "io.leadlist.jdbc")).isEmpty();

        assertThat(run(modulePathWithoutJdbi(), "com.h2database"))
                .containsPattern(
                        "Module (org.jdbi.v3.core|io.leangen.geantyref) not found, required by io.leadlist.jdbc");
    }

    @Test
    void a_modular_host_cannot_use_internal_packages() throws IOException {
        String main = HOST.replace("io.leadlist.call.Caller;", "io.leadlist.internal.write.Write;");
        assertThat(compile(main, "io.leadlist.jdbc"))
                .contains("package io.leadlist.internal.write")
                .contains("does not export it");
    }

    /** Runs the compiled host with one more module, and returns what it prints. */
    private String run(String modulePath, String added) throws IOException, InterruptedException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        directory.resolve("classes") + File.pathSeparator + modulePath,
                        "--add-modules",
                        added,
                        "--module",
                        "host/host.Main")
                .redirectErrorStream(true)
                .start();
        String output = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(host.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    /** Compiles a main class in a module that requires another, and returns the messages of the compiler. */
    private String compile(String main, String required) throws IOException {
        Path descriptor = Files.writeString(directory.resolve("module-info.java"), DESCRIPTOR.formatted(required));
        Path source = Files.writeString(directory.resolve("Main.java"), main);
        StringWriter messages = new StringWriter();
        try (PrintWriter out = new PrintWriter(messages)) {
            ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(
                            out,
                            out,
                            "--class-path",
                            Files.createDirectories(directory.resolve("empty")).toString(),
                            "--module-path",
                            modulePath(),
                            "-proc:none",
                            "-d",
                            directory.resolve("classes").toString(),
                            descriptor.toString(),
                            source.toString());
        }
        return messages.toString();
    }

    private static String modulePathWithoutJdbi() {
        return Arrays.stream(modulePath().split(File.pathSeparator))
                .filter(entry ->
                        !JDBI.matcher(entry.replace(File.separatorChar, '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        MODULES.matcher(entry.replace(File.separatorChar, '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
