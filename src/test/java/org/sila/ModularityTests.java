package org.sila;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/** The walls of the house: who may know whom, and the drawing of it. */
class ModularityTests {

    private static final Path DRAWN = Path.of("target/modules/components.puml");
    private static final Path KEPT = Path.of("docs/modules.puml");

    private final ApplicationModules modules = ApplicationModules.of(Sila.class);

    @Test
    void modules_know_only_whom_they_may_know() {
        modules.verify();
    }

    @Test
    void every_module_says_whom_it_may_know() {
        List<String> silent = modules.stream()
                .filter(module -> module.getBasePackage()
                        .findAnnotation(ApplicationModule.class)
                        .isEmpty())
                .map(module -> module.getIdentifier().toString())
                .toList();

        assertThat(silent)
                .as("modules without @ApplicationModule(allowedDependencies = ...) in their package-info")
                .isEmpty();
    }

    /** Writes {@code docs/modules.puml} anew where it is out of date, and fails so that somebody looks and commits.
     * The order of its lines means nothing and may change. */
    @Test
    void the_drawing_shows_the_modules_as_they_are() throws IOException {
        new Documenter(
                        modules,
                        Options.defaults().withOutputFolder(DRAWN.getParent().toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
        String drawn = Files.readString(DRAWN);
        String kept = Files.exists(KEPT) ? Files.readString(KEPT) : "";

        boolean same =
                drawn.lines().sorted().toList().equals(kept.lines().sorted().toList());
        if (!same) {
            Files.writeString(KEPT, drawn);
        }

        assertThat(same)
                .as("docs/modules.puml was out of date and has been written anew: look at it and commit it")
                .isTrue();
    }
}
