package io.leadlist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadlist.list.Change;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Journal;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The layers: which package may depend on which. */
class ArchitectureTest {
    /** The packages from the lowest layer to the highest. */
    private static final List<String> LAYERS = List.of(
            "io.leadlist.lead",
            "io.leadlist.call",
            "io.leadlist.admission",
            "io.leadlist.people",
            "io.leadlist.search..",
            "io.leadlist.selection",
            "io.leadlist.list",
            "io.leadlist.imports",
            "io.leadlist.observation",
            "io.leadlist.storage",
            "io.leadlist.memory",
            "io.leadlist.reading",
            "io.leadlist.internal.results",
            "io.leadlist.internal.observation",
            "io.leadlist.internal.write",
            "io.leadlist.internal.admission",
            "io.leadlist.internal.lists",
            "io.leadlist.internal.imports",
            "io.leadlist.internal.people",
            "io.leadlist",
            "io.leadlist.wire.json",
            "io.leadlist.internal.constraint",
            "io.leadlist.wire.constraint",
            "io.leadlist.internal.json",
            "io.leadlist.wire.csv",
            "io.leadlist.wire.search",
            "io.leadlist.wire.entities.request",
            "io.leadlist.wire.leadlists.request",
            "io.leadlist.wire",
            "io.leadlist.internal.wire",
            "io.leadlist.wire.entities",
            "io.leadlist.wire.leadlists",
            "io.leadlist.wire.routing",
            "io.leadlist.conformance");

    private static final String[] MODEL = LAYERS.subList(0, 10).toArray(String[]::new);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadlist");

    @Test
    void each_layer_depends_only_on_the_layers_below() {
        for (int floor = 0; floor < LAYERS.size(); floor++) {
            String[] above = LAYERS.subList(floor + 1, LAYERS.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(LAYERS.get(floor))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .check(CLASSES);
        }
    }

    @Test
    void every_class_is_in_a_layer() {
        noClasses()
                .should()
                .resideOutsideOfPackages(LAYERS.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_module_exports_all_packages_that_are_not_internal() throws Exception {
        Path directory = Path.of(LeadLists.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor module;
        try (InputStream descriptor = Files.newInputStream(directory.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(descriptor);
        }
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.isEmpty() && !name.startsWith("io.leadlist.internal"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void only_a_host_depends_on_the_memory_storage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.leadlist.memory", "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAPackage("io.leadlist.memory"))
                .check(CLASSES);
    }

    @Test
    void the_wire_calls_only_the_public_entry() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.leadlist.wire..",
                        "io.leadlist.internal.constraint",
                        "io.leadlist.internal.json",
                        "io.leadlist.internal.wire",
                        "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.leadlist.storage",
                        "io.leadlist.internal.results",
                        "io.leadlist.internal.write",
                        "io.leadlist.internal.lists",
                        "io.leadlist.internal.imports"))
                .check(CLASSES);
    }

    @Test
    void only_one_class_stores_changes_so_that_listeners_are_told_of_each() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.leadlist.storage", "io.leadlist.memory")
                .and()
                .doNotHaveSimpleName("ChangeJournal")
                .should()
                .callMethod(Journal.class, "append", Change.class)
                .orShould()
                .callMethod(Journal.class, "append", Change.class, RecordedReceipt.class)
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.leadlist.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_wire_the_stored_results_and_the_conformance_kit_depend_on_json_and_validation() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.leadlist.wire..",
                        "io.leadlist.internal.constraint",
                        "io.leadlist.internal.json",
                        "io.leadlist.internal.results",
                        "io.leadlist.internal.wire",
                        "io.leadlist.conformance")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.hibernate..", "tools.jackson..", "com.fasterxml.jackson..", "jakarta.."))
                .check(CLASSES);
    }

    /**
     * Jakarta Validation prescribes that a constraint has a {@code Payload}, and that its validator is public. A module
     * of Jackson extends a class of Jackson.
     */
    @Test
    void only_constraints_and_the_jackson_module_show_types_of_a_dependency_or_internal_types() {
        assertThat(ShownTypes.hidden(CLASSES).keySet())
                .allMatch(name -> name.equals("io.leadlist.wire.LeadListJacksonModule")
                        || ShownTypes.isConstraint(CLASSES.get(name)));
    }

    @Test
    void only_one_package_depends_on_csv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.leadlist.wire.csv")
                .should()
                .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."))
                .check(CLASSES);
    }

    @Test
    void no_class_depends_on_sql() {
        noClasses().should().dependOnClassesThat(resideInAPackage("java.sql..")).check(CLASSES);
    }

    @Test
    void the_model_depends_on_no_library() {
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
                .check(CLASSES);
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
                .check(CLASSES);
    }
}
