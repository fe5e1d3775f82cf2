package io.leadlist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The floor plan: who may know whom. */
class ArchitectureTest {
    private static final String[] MODEL = {
        "io.leadlist.lead",
        "io.leadlist.call",
        "io.leadlist.search..",
        "io.leadlist.selection",
        "io.leadlist.list",
        "io.leadlist.intake..",
        "io.leadlist.storage"
    };
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadlist");

    @Test
    void every_floor_knows_only_those_below() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("lead")
                .definedBy("io.leadlist.lead")
                .layer("call")
                .definedBy("io.leadlist.call")
                .layer("search")
                .definedBy("io.leadlist.search..")
                .layer("selection")
                .definedBy("io.leadlist.selection")
                .layer("list")
                .definedBy("io.leadlist.list")
                .layer("intake")
                .definedBy("io.leadlist.intake..")
                .layer("storage")
                .definedBy("io.leadlist.storage")
                .layer("settings")
                .definedBy("io.leadlist.settings")
                .layer("write")
                .definedBy("io.leadlist.write")
                .layer("reading")
                .definedBy("io.leadlist.reading")
                .layer("adding")
                .definedBy("io.leadlist.adding")
                .layer("changing")
                .definedBy("io.leadlist.changing")
                .layer("importing")
                .definedBy("io.leadlist.importing")
                .layer("entry")
                .definedBy("io.leadlist")
                .layer("memory")
                .definedBy("io.leadlist.memory")
                .layer("wire")
                .definedBy("io.leadlist.wire..")
                .layer("conformance")
                .definedBy("io.leadlist.conformance")
                .whereLayer("conformance")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("conformance")
                .whereLayer("memory")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("entry")
                .mayOnlyBeAccessedByLayers("wire")
                .whereLayer("importing")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("changing")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("adding")
                .mayOnlyBeAccessedByLayers("changing", "importing", "entry")
                .whereLayer("reading")
                .mayOnlyBeAccessedByLayers("adding", "entry", "wire")
                .whereLayer("write")
                .mayOnlyBeAccessedByLayers("adding", "changing", "importing")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("write", "reading", "adding", "changing", "importing", "entry")
                .whereLayer("storage")
                .mayOnlyBeAccessedByLayers(
                        "settings", "write", "reading", "adding", "changing", "importing", "entry", "memory")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("storage", "settings", "write", "importing", "entry", "memory", "wire")
                .whereLayer("list")
                .mayOnlyBeAccessedByLayers(
                        "intake",
                        "storage",
                        "settings",
                        "write",
                        "reading",
                        "adding",
                        "changing",
                        "importing",
                        "entry",
                        "memory",
                        "wire")
                .whereLayer("selection")
                .mayOnlyBeAccessedByLayers("list", "adding", "changing", "entry", "wire")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers(
                        "selection",
                        "list",
                        "intake",
                        "settings",
                        "reading",
                        "adding",
                        "changing",
                        "entry",
                        "memory",
                        "wire")
                .whereLayer("call")
                .mayOnlyBeAccessedByLayers(
                        "list",
                        "intake",
                        "storage",
                        "settings",
                        "write",
                        "reading",
                        "adding",
                        "changing",
                        "importing",
                        "entry",
                        "memory",
                        "wire",
                        "conformance")
                .check(classes);
    }

    @Test
    void no_packages_know_each_other() {
        slices().matching("io.leadlist.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void only_the_wire_and_what_checks_it_know_json() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.leadlist.wire..", "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "jakarta.."))
                .check(classes);
    }

    @Test
    void only_one_room_of_the_wire_knows_csv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.leadlist.wire.csv")
                .should()
                .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."))
                .check(classes);
    }

    @Test
    void nobody_knows_sql() {
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
    void nobody_starts_threads_or_reads_the_environment() {
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
