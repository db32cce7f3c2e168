package org.sila.matching.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.models.UnusableModel.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as JSON, in files and in the database: its settings, and under {@code components} each component's levels with
 * the three probabilities of {@link Model.LevelOdds}. It has every level of the shipped model, and no other; one that came later than files of that
 * form may be missing and is then the shipped model's.
 */
public final class ModelJson {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .:+_-]{0,58}[\\p{L}\\p{N}])?");

    /** By component, levels that there were not when models were first written. */
    private static final Map<String, Set<String>> LATER = Map.of("origin", Set.of("same-district"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private record Content(
            Model.@Nullable Settings settings,
            @Nullable Map<String, @Nullable Map<String, Model.@Nullable LevelOdds>> components) {}

    private ModelJson() {}

    /** @throws UnusableModel where it is none that this version can use */
    public static Model read(byte[] json) {
        return model(content(json));
    }

    /** Whether a model can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The same model under another name. */
    public static Model named(Model model, String name) {
        Model.Settings old = model.settings();
        return Model.of(
                new Model.Settings(name, old.priorSame(), old.priorRelative(), old.slope(), old.shift(), old.turned()),
                model.lines());
    }

    /** The text that {@link #read} reads. */
    public static byte[] write(Model model) {
        Map<String, Map<String, Model.LevelOdds>> components = new LinkedHashMap<>();
        for (Model.Line line : model.lines()) {
            components
                    .computeIfAbsent(line.component(), name -> new LinkedHashMap<>())
                    .put(line.level(), line.odds());
        }
        return JSON.writeValueAsBytes(new Content(model.settings(), new LinkedHashMap<>(components)));
    }

    private static Content content(byte[] json) {
        try {
            Content content = JSON.readValue(json, Content.class);
            if (content == null || content.settings() == null || content.components() == null) {
                throw new UnusableModel(Fault.NOT_A_MODEL, "settings, components");
            }
            return content;
        } catch (StreamReadException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            throw new UnusableModel(Fault.NOT_JSON, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        } catch (DatabindException otherJson) {
            throw new UnusableModel(Fault.NOT_A_MODEL, path(otherJson));
        } catch (JacksonException unreadable) {
            throw new UnusableModel(Fault.NOT_JSON, 1, 1);
        }
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static Model model(Content content) {
        Model.Settings settings = Objects.requireNonNull(content.settings());
        check(settings);
        Map<String, Map<String, Model.LevelOdds>> expected = new LinkedHashMap<>();
        Model.shipped()
                .lines()
                .forEach(line -> expected.computeIfAbsent(line.component(), code -> new LinkedHashMap<>())
                        .put(line.level(), line.odds()));
        List<Model.Line> lines = new ArrayList<>();
        Objects.requireNonNull(content.components()).forEach((component, levels) -> {
            Map<String, Model.LevelOdds> known = expected.get(component);
            if (known == null) {
                throw new UnusableModel(Fault.UNKNOWN_COMPONENT, component);
            }
            lines.addAll(lines(settings, component, levels == null ? Map.of() : levels, known));
        });
        expected.keySet().removeAll(Objects.requireNonNull(content.components()).keySet());
        expected.forEach((component, levels) -> {
            throw new UnusableModel(
                    Fault.MISSING_LEVEL, component, levels.keySet().iterator().next());
        });
        return Model.of(settings, lines);
    }

    private static List<Model.Line> lines(
            Model.Settings settings,
            String component,
            Map<String, Model.@Nullable LevelOdds> levels,
            Map<String, Model.LevelOdds> known) {
        for (String level : levels.keySet()) {
            if (!known.containsKey(level)) {
                throw new UnusableModel(Fault.UNKNOWN_LEVEL, component, level);
            }
        }
        List<Model.Line> lines = new ArrayList<>();
        for (String level : known.keySet()) {
            boolean later = LATER.getOrDefault(component, Set.of()).contains(level);
            Model.LevelOdds odds = later ? levels.getOrDefault(level, known.get(level)) : levels.get(level);
            if (odds == null) {
                throw new UnusableModel(Fault.MISSING_LEVEL, component, level);
            }
            lines.add(checked(settings, new Model.Line(component, level, odds)));
        }
        return lines;
    }

    /** By the engine's own rule, level by level, so that the wrong one can be named. */
    private static Model.Line checked(Model.Settings settings, Model.Line line) {
        try {
            Model.of(settings, List.of(line));
            return line;
        } catch (IllegalArgumentException outOfRange) {
            throw new UnusableModel(Fault.PROBABILITY, line.component(), line.level());
        }
    }

    private static void check(Model.Settings settings) {
        String version = settings.version();
        if (version == null || !isName(version)) {
            throw new UnusableModel(Fault.NAME, version == null ? "" : version);
        }
        check("priorSame", settings.priorSame(), -60, 0);
        check("priorRelative", settings.priorRelative(), -60, 0);
        check("slope", settings.slope(), 0.01, 10);
        check("shift", settings.shift(), -30, 30);
        check("turned", settings.turned(), -60, 0);
    }

    private static void check(String setting, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UnusableModel(Fault.SETTING, setting);
        }
    }
}
