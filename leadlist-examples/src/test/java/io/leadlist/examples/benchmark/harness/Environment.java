package io.leadlist.examples.benchmark.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.engine.Constants;

/** The date, the hardware and the versions of a run. */
public final class Environment {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    // Determined before the first result is written.
    private static final String COMMIT = commit();

    private Environment() {}

    /** Returns the current environment. */
    public static Map<String, String> now() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("date", LocalDate.now(Clock.systemUTC()).toString());
        environment.put("commit", COMMIT);
        environment.put("processor", processor());
        environment.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("JVM", Runtime.version() + ", " + String.join(" ", heap()));
        environment.put("PostgreSQL", "18 (embedded), driver " + org.postgresql.util.DriverInfo.DRIVER_VERSION);
        environment.put("H2", Constants.VERSION);
        environment.put("Hibernate", org.hibernate.Version.getVersionString());
        environment.put("jOOQ", org.jooq.Constants.FULL_VERSION);
        environment.put("Spring Data JDBC", version(org.springframework.data.jdbc.core.JdbcAggregateTemplate.class));
        return environment;
    }

    private static List<String> heap() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Xm"))
                .toList();
    }

    /** Returns the commit, marked if files differ from it, or {@code unknown} without git. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return output.isEmpty() ? "unknown" : output;
        } catch (IOException none) {
            return "unknown";
        }
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException none) {
            return System.getProperty("os.arch");
        }
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
