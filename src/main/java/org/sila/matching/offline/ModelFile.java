package org.sila.matching.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.models.ModelJson;
import org.sila.matching.models.UnusableModel;

/** A model as a file, in the form of {@link ModelJson}. */
final class ModelFile {

    private ModelFile() {}

    /** @throws UnusableInput where there is no such file, or it is no model */
    static Model read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(file + ": there is no such file");
        }
        try {
            return ModelJson.read(Files.readAllBytes(file));
        } catch (UnusableModel unusable) {
            throw new UnusableInput(file + ": not a model: " + unusable.getMessage());
        } catch (IOException unreadable) {
            throw new UnusableInput(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    /** Writes the model so that {@link #read} reads it. */
    static void write(Model model, Path file) {
        try {
            Files.write(file, ModelJson.write(model));
        } catch (IOException refused) {
            throw new UnusableInput(file + ": cannot be written: " + refused.getMessage());
        }
    }
}
