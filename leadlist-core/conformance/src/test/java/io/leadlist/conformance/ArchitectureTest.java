package io.leadlist.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the classes of the vectors depend on. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadlist.conformance");

    /** The jar of the command does not contain the library. */
    @Test
    void only_targets_in_this_process_and_records_in_java_depend_on_the_library() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CheckedService.class, InProcess.class, VectorIcps.class, VectorRecords.class)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.leadlist..").and(resideOutsideOfPackage("io.leadlist.conformance")))
                .check(CLASSES);
    }

    @Test
    void nothing_depends_on_internal_packages() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.leadlist.internal..", "org.hibernate..", "jakarta.."))
                .check(CLASSES);
    }
}
