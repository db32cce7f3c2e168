package org.sila.matching.offline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sila.matching.engine.scoring.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as a JSON file: its settings, and under {@code components} each component's levels with the three
 * probabilities of {@link Model.LevelOdds}.
 */
final class ModelFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Content(Model.Settings settings, Map<String, Map<String, Model.LevelOdds>> components) {}

    private ModelFile() {}

    /** @throws UnusableInput where there is no such file, or it is no model */
    static Model read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(file + ": there is no such file");
        }
        try {
            Content content = JSON.readValue(file, Content.class);
            if (content.settings() == null || content.components() == null) {
                throw new UnusableInput(file + ": not a model: it needs \"settings\" and \"components\"");
            }
            List<Model.Line> lines = new ArrayList<>();
            content.components()
                    .forEach((component, levels) ->
                            levels.forEach((level, odds) -> lines.add(new Model.Line(component, level, odds))));
            return Model.of(content.settings(), lines);
        } catch (JacksonException notJson) {
            throw new UnusableInput(file + ": not a model: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException notUnderstood) {
            throw new UnusableInput(file + ": " + notUnderstood.getMessage());
        }
    }

    /** Writes the model so that {@link #read} reads it. */
    static void write(Model model, Path file) {
        Map<String, Map<String, Model.LevelOdds>> components = new LinkedHashMap<>();
        for (Model.Line line : model.lines()) {
            components
                    .computeIfAbsent(line.component(), name -> new LinkedHashMap<>())
                    .put(line.level(), line.odds());
        }
        try {
            JSON.writeValue(file, new Content(model.settings(), components));
        } catch (JacksonException refused) {
            throw new UnusableInput(file + ": cannot be written: " + refused.getOriginalMessage());
        }
    }
}
