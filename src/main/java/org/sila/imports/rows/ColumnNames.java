package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.Folding;

/** Recognises a header. A bare "name" is left open, because what it means depends on the other columns. */
final class ColumnNames {

    /** The key of headers that say only "name". */
    private static final String BARE_NAME = "name";

    private static final Map<String, String> KEYS =
            WordLists.wordsToKeys("columns.properties", "", ColumnNames::foldHeader);
    private static final Pattern PARTS = Pattern.compile("[/|()\\[\\]\\n\\r:؛;،,]+|\\s[-–—]\\s");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Set<String> UNIQUE_IDS =
            Set.of("uuid", "instanceid", "instance id", "meta instanceid", "key", "person record id");

    private ColumnNames() {}

    /**
     * What a header means.
     *
     * @param field null for a bare "name"
     * @param event what happened on the date in the column, where the header says so
     */
    record Meaning(@Nullable Field field, Optional<DetentionEvent> event) {}

    /** The whole header where it is known, else its first known part, the last group of a form's path first. */
    static Optional<Meaning> meaning(String header) {
        Optional<Meaning> whole = known(header);
        return whole.isPresent()
                ? whole
                : parts(header).stream()
                        .map(ColumnNames::known)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> afterDash(header));
    }

    /** True for the id that a form gives each submission, or an exchange file each person. */
    static boolean isUniqueId(String header) {
        return UNIQUE_IDS.contains(Folding.fold(header.substring(header.lastIndexOf('/') + 1)));
    }

    private static List<String> parts(String header) {
        List<String> parts = new ArrayList<>();
        int lastGroup = header.lastIndexOf('/');
        if (lastGroup >= 0) {
            parts.add(header.substring(lastGroup + 1));
        }
        parts.addAll(List.of(PARTS.split(header)));
        return parts;
    }

    /** ODK writes group-field. A bare "name" behind a dash is left alone: it may be the name of a place. */
    private static Optional<Meaning> afterDash(String header) {
        return header.indexOf(' ') >= 0
                ? Optional.empty()
                : known(header.substring(header.lastIndexOf('-') + 1)).filter(meaning -> meaning.field() != null);
    }

    private static Optional<Meaning> known(String text) {
        String folded = foldHeader(text);
        String key = KEYS.get(folded);
        if (key == null) {
            key = KEYS.get(foldHeader(CAMEL.matcher(text).replaceAll(" ")));
        }
        return Optional.ofNullable(key).map(ColumnNames::meaningOfKey);
    }

    private static Meaning meaningOfKey(String key) {
        if (key.equals(BARE_NAME)) {
            return new Meaning(null, Optional.empty());
        }
        int dot = key.indexOf('.');
        String field = dot < 0 ? key : key.substring(0, dot);
        return new Meaning(
                Field.valueOf(field.toUpperCase(Locale.ROOT)),
                dot < 0 ? Optional.empty() : Optional.of(DetentionEvent.valueOf(key.substring(dot + 1))));
    }

    /** Folded, and without "the": الاسم and اسم are one header; so are "date of the arrest" and "date of arrest". */
    private static String foldHeader(String header) {
        StringBuilder out = new StringBuilder();
        for (String word : Folding.fold(header).split(" ")) {
            String bare = word.length() > 4 && word.startsWith("ال")
                    ? word.substring(2)
                    : word.length() > 5 && word.startsWith("وال") ? "و" + word.substring(3) : word;
            if (!bare.equals("the") && !bare.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(bare);
            }
        }
        return out.toString();
    }
}
