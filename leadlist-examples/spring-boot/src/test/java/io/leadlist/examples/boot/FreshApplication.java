package io.leadlist.examples.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the sources of an application whose lines about lead lists are those of the README. */
final class FreshApplication {
    private static final Path HOST = Path.of("../src").toAbsolutePath().normalize();
    private static final String PACKAGE = "java/io/leadlist/examples/boot/";

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>%s</version>
                <relativePath/>
              </parent>
              <groupId>com.example</groupId>
              <artifactId>fresh</artifactId>
              <version>1</version>
              <properties>
                <java.version>17</java.version>
              </properties>
              <dependencies>
            %s
              </dependencies>
            </project>
            """;

    private static final String DEPENDENCY = """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              %s
            </dependency>
            """;

    /** Apart from the rest of a mark, so that this source has no regions itself. */
    private static final String MARK = "// ";

    private FreshApplication() {}

    static void write(Path folder, String springBoot) {
        put(folder.resolve("pom.xml"), POM.formatted(springBoot, dependencies(springBoot)));
        Path main = folder.resolve("src/main");
        for (String name : List.of("HostApplication", "Event", "EventRepository", "Ports", "ChangeLog")) {
            copy("main/" + PACKAGE + name + ".java", folder);
        }
        put(main.resolve(PACKAGE + "Events.java"), events());
        put(main.resolve("resources/application.properties"), Readme.block("properties") + "\n");
        for (String script : List.of("V1__notes.sql", "V2__authors.sql", "V3__events.sql")) {
            copy("main/resources/db/migration/" + script, folder);
        }
        copy("test/" + PACKAGE + "HostApplicationTest.java", folder);
        copy("test/resources/logback-test.xml", folder);
    }

    private static String dependencies(String springBoot) {
        boolean is3 = Readme.isAnnotationsNeeded(springBoot);
        String annotations = is3
                ? dependency(
                        "com.fasterxml.jackson.core",
                        "jackson-annotations",
                        "<version>" + Readme.annotationsVersion() + "</version>")
                : "";
        return Readme.block("xml")
                + annotations
                + dependency("org.springframework.boot", "spring-boot-starter-data-jpa", "")
                + (is3
                        ? dependency("org.flywaydb", "flyway-core", "")
                        : dependency("org.springframework.boot", "spring-boot-starter-flyway", ""))
                + dependency("com.h2database", "h2", "")
                + dependency("org.springframework.boot", "spring-boot-starter-test", "<scope>test</scope>");
    }

    private static String dependency(String group, String artifact, String more) {
        return DEPENDENCY.formatted(group, artifact, more);
    }

    /** Returns the service with the method of the README. */
    private static String events() {
        String host = Readme.text(HOST.resolve("main/" + PACKAGE + "Events.java"));
        int start = host.indexOf(MARK + "tag::plan[]");
        int end = host.indexOf(MARK + "end::plan[]");
        return host.substring(0, start) + Readme.block("java") + host.substring(end);
    }

    private static void copy(String file, Path folder) {
        put(folder.resolve("src").resolve(file), Readme.text(HOST.resolve(file)));
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
