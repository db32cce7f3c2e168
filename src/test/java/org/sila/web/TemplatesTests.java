package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No template carries words of its own, a style or a script inside it, or text that is not escaped. */
class TemplatesTests {

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]+)[}(]");
    private static final Set<String> SPOKEN =
            Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "label");

    private static final Set<String> SPOKEN_BY_EXPRESSION = Set.of("text", "title", "alt", "placeholder", "aria-label");
    private static final Pattern QUOTED = Pattern.compile("'[^']*\\p{L}[^']*'");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_words_and_nothing_inline(Path template) throws Exception {
        assertThat(faults(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_message_that_a_template_names_exists(Path template) throws Exception {
        Map<String, String> known = MessageBundles.load().get(Language.ARABIC);
        Matcher named = MESSAGE.matcher(withoutComments(Files.readString(template)));
        List<String> missing = new ArrayList<>();
        while (named.find()) {
            if (known == null || !known.containsKey(named.group(1))) {
                missing.add(named.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void each_kind_of_fault_is_found() throws ParseException {
        assertThat(faults("<p>Hello</p>")).hasSize(1);
        assertThat(faults("<p>مرحبا</p>")).hasSize(1);
        assertThat(faults("<p th:text=\"${x} ?: 'Hello'\"></p>")).hasSize(1);
        assertThat(faults("<img alt=\"A face\">")).hasSize(1);
        assertThat(faults("<p style=\"color: red\"></p>")).hasSize(1);
        assertThat(faults("<p onclick=\"go()\"></p>")).hasSize(1);
        assertThat(faults("<p th:utext=\"${x}\"></p>")).hasSize(1);
        assertThat(faults("<p>[(${x})]</p>")).hasSize(1);
        assertThat(faults("<style></style>")).hasSize(1);
        assertThat(faults("<p th:if=\"${x}\" th:replace=\"~{y :: z}\"></p>")).hasSize(1);
        assertThat(faults("<script>go()</script>")).isNotEmpty();
        assertThat(faults("<p>[[#{web.brand}]] · 1</p><script src=\"/js/x.js\"></script>"))
                .isEmpty();
    }

    private static String withoutComments(String markup) {
        return markup.replaceAll("(?s)<!--.*?-->", "");
    }

    private static List<String> faults(String markup) throws ParseException {
        List<String> found = new ArrayList<>();
        var handler = new AbstractSimpleMarkupHandler() {
            @Override
            public void handleText(char[] buffer, int offset, int length, int line, int column) {
                String text = new String(buffer, offset, length);
                if (text.contains("[(")) {
                    found.add(line + ": text that is not escaped");
                } else if (LETTER.matcher(text.replaceAll("(?s)\\[\\[.*?]]", "").replaceAll("&\\w+;", ""))
                        .find()) {
                    found.add(line + ": words: " + text.strip());
                }
            }

            @Override
            public void handleStandaloneElement(
                    String name, Map<String, String> attributes, boolean minimized, int line, int column) {
                element(name, attributes, line);
            }

            @Override
            public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
                element(name, attributes, line);
            }

            private void element(String name, Map<String, String> attributes, int line) {
                Map<String, String> given = attributes == null ? Map.of() : attributes;
                boolean ownFile = given.containsKey("src") || given.containsKey("th:src");
                if (name.equals("style") || name.equals("script") && !ownFile) {
                    found.add(line + ": <" + name + "> inside the page");
                }
                if (given.containsKey("th:replace") && (given.containsKey("th:if") || given.containsKey("th:unless"))) {
                    found.add(line + ": a condition that th:replace overrules");
                }
                given.forEach((attribute, value) -> attribute(attribute, value == null ? "" : value, line));
            }

            private void attribute(String name, String value, int line) {
                if (name.equals("style") || name.equals("th:style") || name.matches("(th:)?on\\w+")) {
                    found.add(line + ": " + name + " inside the page");
                } else if (name.equals("th:utext")) {
                    found.add(line + ": text that is not escaped");
                } else if (name.startsWith("th:") && SPOKEN_BY_EXPRESSION.contains(name.substring(3))) {
                    literal(name, value, line);
                } else if (SPOKEN.contains(name) && LETTER.matcher(value).find()) {
                    found.add(line + ": words in " + name + ": " + value);
                }
            }

            private void literal(String name, String expression, int line) {
                String outside = expression.replaceAll("[$*#@~]\\{[^}]*}", "");
                if (QUOTED.matcher(outside).find()) {
                    found.add(line + ": words in " + name + ": " + expression);
                }
            }
        };
        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(withoutComments(markup), handler);
        return found;
    }
}
