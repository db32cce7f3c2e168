package org.sila.matching.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class EngineDependencyTests {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sila.matching.engine");

    @Test
    void the_engine_knows_the_jdk_and_what_a_person_is_and_nothing_else() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.sila.matching.engine..", "org.sila.person..", "java..", "org.jspecify.annotations..")
                .check(ENGINE);
    }

    @Test
    void its_packages_build_on_one_another_without_circles() {
        slices().matching("org.sila.matching.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }
}
