package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, and says the same things in both. */
class MessageBundlesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    private static final Pattern STAFF_ONLY =
            Pattern.compile("reports\\.(channel|intake)\\.|familynotices\\.(log|desk)\\.|trust\\.(staff|fact)\\.");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_[a-z]+\\.properties$", ""))
                    .filter(module -> !module.equals("public"))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_have_the_same_keys(String module) throws IOException {
        assertThat(new TreeSet<>(read(module, Language.ENGLISH).keySet()))
                .isEqualTo(new TreeSet<>(read(module, Language.ARABIC).keySet()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_is_there_is_a_pattern_and_takes_the_same_arguments_in_both(String module) throws IOException {
        Map<String, String> arabic = read(module, Language.ARABIC);
        Map<String, String> english = read(module, Language.ENGLISH);
        List<String> wrong = new ArrayList<>();

        for (String key : arabic.keySet()) {
            String ours = arabic.get(key);
            String theirs = english.getOrDefault(key, "");
            if (ours.isBlank() || theirs.isBlank()) {
                wrong.add(key + " is empty");
            } else if (ours.contains("'") || theirs.contains("'")) {
                wrong.add(key + " has a straight apostrophe, which quotes in a pattern");
            } else if (!arguments(ours).equals(arguments(theirs))) {
                wrong.add(key + " takes " + arguments(ours) + " and " + arguments(theirs));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_modules_keys_begin_with_its_name(String module) throws IOException {
        assertThat(read(module, Language.ENGLISH).keySet())
                .allMatch(key -> key.startsWith(module + ".") || key.startsWith("jakarta.validation."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_key_is_written_twice(String module) throws IOException {
        for (Language language : Language.values()) {
            List<String> keys = Files.readAllLines(file(module, language)).stream()
                    .filter(line -> line.matches("[^#!\\s].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    static Stream<PageLanguage> furtherLanguages() {
        return PageLanguage.all().stream().filter(language -> !language.texts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("furtherLanguages")
    void what_families_read_is_there_in_their_language_and_says_the_same(PageLanguage language) throws IOException {
        Map<String, String> english = MessageBundles.load().get(Language.ENGLISH);
        List<String> wrong = new ArrayList<>();

        language.texts().forEach((key, text) -> {
            String theirs = english.get(key);
            if (theirs == null && !key.startsWith("language.")) {
                wrong.add(key + " is nowhere else");
            } else if (text.isBlank() || text.contains("'")) {
                wrong.add(key + " is empty or has a straight apostrophe");
            } else if (theirs != null && !arguments(text).equals(arguments(theirs))) {
                wrong.add(key + " takes " + arguments(text) + " and " + arguments(theirs));
            }
        });
        Map<String, String> ofFamilies = read("reports", Language.ENGLISH);
        ofFamilies.putAll(read("familynotices", Language.ENGLISH));
        ofFamilies.putAll(read("trust", Language.ENGLISH));
        ofFamilies.keySet().stream()
                .filter(key -> !STAFF_ONLY.matcher(key).lookingAt()
                        && !language.texts().containsKey(key))
                .forEach(key -> wrong.add(key + " is missing"));

        assertThat(wrong).isEmpty();
    }

    @Test
    void all_bundles_load_together() throws IOException {
        assertThat(MessageBundles.load().get(Language.ARABIC)).containsKey("web.brand");
    }

    private static TreeSet<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part.Type type = pattern.getPart(i).getType();
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Map<String, String> read(String module, Language language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file(module, language), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Path file(String module, Language language) {
        return FOLDER.resolve(module + "_" + language.tag() + ".properties");
    }
}
