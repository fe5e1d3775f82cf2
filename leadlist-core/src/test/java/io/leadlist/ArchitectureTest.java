package io.leadlist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The floor plan: which package may depend on which. */
class ArchitectureTest {
    /** The rooms from the lowest floor to the highest. */
    private static final List<String> FLOORS = List.of(
            "io.leadlist.lead",
            "io.leadlist.call",
            "io.leadlist.search..",
            "io.leadlist.selection",
            "io.leadlist.list",
            "io.leadlist.imports",
            "io.leadlist.storage",
            "io.leadlist.memory",
            "io.leadlist.reading",
            "io.leadlist.internal.write",
            "io.leadlist.internal.lists",
            "io.leadlist.internal.imports",
            "io.leadlist",
            "io.leadlist.(wire|internal.json)..",
            "io.leadlist.conformance");

    private static final String[] MODEL = FLOORS.subList(0, 7).toArray(String[]::new);
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadlist");

    @Test
    void every_floor_depends_only_on_the_floors_below() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(FLOORS.get(floor))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .check(classes);
        }
    }

    @Test
    void every_class_has_a_floor() {
        noClasses()
                .should()
                .resideOutsideOfPackages(FLOORS.toArray(String[]::new))
                .check(classes);
    }

    @Test
    void only_a_host_knows_the_storage_in_memory() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.leadlist.memory", "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAPackage("io.leadlist.memory"))
                .check(classes);
    }

    @Test
    void the_wire_enters_by_the_public_entry() {
        noClasses()
                .that()
                .resideInAnyPackage("io.leadlist.wire..", "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.leadlist.storage",
                        "io.leadlist.internal.write",
                        "io.leadlist.internal.lists",
                        "io.leadlist.internal.imports"))
                .check(classes);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.leadlist.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void only_the_wire_and_the_conformance_kit_know_json_and_validation() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.leadlist.wire..", "io.leadlist.internal.json", "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.hibernate..", "tools.jackson..", "com.fasterxml.jackson..", "jakarta.."))
                .check(classes);
    }

    @Test
    void only_one_package_knows_csv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.leadlist.wire.csv")
                .should()
                .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."))
                .check(classes);
    }

    @Test
    void no_class_knows_sql() {
        noClasses().should().dependOnClassesThat(resideInAPackage("java.sql..")).check(classes);
    }

    @Test
    void the_model_is_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.uuid.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(classes);
    }

    @Test
    void no_class_starts_threads_or_reads_the_environment() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .check(classes);
    }
}
