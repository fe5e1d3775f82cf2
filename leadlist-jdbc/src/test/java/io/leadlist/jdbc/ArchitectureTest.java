package io.leadlist.jdbc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dependencies that are allowed between the packages of this module. */
class ArchitectureTest {
    private static final String ENTRY = "io.leadlist.jdbc";

    /** The packages from the lowest layer to the highest. */
    private static final List<String> LAYERS = List.of(
            "io.leadlist.jdbc.internal.failure",
            "io.leadlist.jdbc.internal.dialect",
            "io.leadlist.jdbc.internal.transaction",
            "io.leadlist.jdbc.internal.schema",
            "io.leadlist.jdbc.internal.document",
            "io.leadlist.jdbc.internal.directory",
            "io.leadlist.jdbc.internal.organization",
            "io.leadlist.jdbc.internal.records",
            "io.leadlist.jdbc.internal.lists",
            "io.leadlist.jdbc.internal.members",
            "io.leadlist.jdbc.internal.imports",
            "io.leadlist.jdbc.internal.suppression",
            "io.leadlist.jdbc.internal.uses",
            "io.leadlist.jdbc.internal.storage",
            "io.leadlist.jdbc.internal.routing",
            ENTRY);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENTRY);

    @Test
    void each_layer_depends_only_on_the_layers_below() {
        for (int floor = 0; floor < LAYERS.size() - 1; floor++) {
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
    void packages_have_no_cycles() {
        slices().matching("io.leadlist.jdbc.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_storage_ports_neither_begin_transactions_nor_read_the_directory() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.leadlist.jdbc.internal.records",
                        "io.leadlist.jdbc.internal.lists",
                        "io.leadlist.jdbc.internal.members",
                        "io.leadlist.jdbc.internal.imports")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.leadlist.jdbc.internal.transaction",
                        "io.leadlist.jdbc.internal.schema",
                        "io.leadlist.jdbc.internal.directory"))
                .check(CLASSES);
    }

    @Test
    void only_documents_depend_on_json() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.leadlist.jdbc.internal.document")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .check(CLASSES);
    }

    @Test
    void only_the_dialects_know_their_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.leadlist.jdbc.internal.dialect")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.internal\\.dialect\\.(H2|Postgres).*")
                .check(CLASSES);
    }

    @Test
    void the_module_exports_the_entry_alone() throws Exception {
        assertThat(descriptor().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly(ENTRY);
    }

    @Test
    void jackson_reaches_the_documents_and_nothing_else() throws Exception {
        Set<String> opened = descriptor().opens().stream()
                .filter(opens -> opens.targets().contains("tools.jackson.databind"))
                .map(ModuleDescriptor.Opens::source)
                .collect(Collectors.toSet());
        assertThat(opened).containsExactly("io.leadlist.jdbc.internal.document");
    }

    @Test
    void public_signatures_show_no_internal_type_and_no_type_of_a_dependency() {
        assertThat(CLASSES.stream()
                        .filter(one -> one.getPackageName().equals(ENTRY))
                        .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(one -> one.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(ArchitectureTest::shownTypes)
                        .distinct())
                .allMatch(type -> !type.contains(".internal.")
                        && (type.startsWith("java") || type.startsWith("io.leadlist.") || !type.contains(".")));
    }

    private static Stream<String> shownTypes(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> type.getBaseComponentType().getName());
    }

    private static ModuleDescriptor descriptor() throws Exception {
        Path directory = Path.of(JdbcStorage.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream descriptor = Files.newInputStream(directory.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }
}
