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
            ".*(leadlist-(core|jdbc)(/target/classes|-[^/]*(?<!tests)\\.jar)|/(jackson-(core|databind|annotations)|java-uuid"
                    + "-generator|libphonenumber|icu4j|opennlp-tools|fastcsv|jspecify|jdbi3-core|geantyref|tsid-creator|slf4j-api"
                    + "|h2|jakarta.validation-api|hibernate-validator|jboss-logging|classmate)-[0-9][^/]*\\.jar)");

    private static final String DESCRIPTOR = """
            module host {
                requires io.leadlist.jdbc;
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

    @TempDir
    Path directory;

    @Test
    void a_modular_host_creates_a_list() throws Exception {
        assertThat(compile(HOST)).isEmpty();

        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        directory.resolve("classes") + File.pathSeparator + modulePath(),
                        "--add-modules",
                        "com.h2database",
                        "--module",
                        "host/host.Main")
                .redirectErrorStream(true)
                .start();
        String output = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(host.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output)
                .contains("Prospects in module host by module io.leadlist.core")
                .contains("and module io.leadlist.jdbc");
    }

    @Test
    void a_modular_host_cannot_use_internal_packages() throws IOException {
        assertThat(compile(HOST.replace("io.leadlist.call.Caller;", "io.leadlist.internal.write.Write;")))
                .contains("package io.leadlist.internal.write")
                .contains("does not export it");
    }

    /** Compiles a main class and its module, and returns the messages of the compiler. */
    private String compile(String main) throws IOException {
        Path descriptor = Files.writeString(directory.resolve("module-info.java"), DESCRIPTOR);
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

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        MODULES.matcher(entry.replace(File.separatorChar, '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
