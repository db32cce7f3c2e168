package org.sila.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as it was written, in one string or in the parts a Syrian civil record has, in any script. Nothing is split,
 * joined, capitalised or transliterated here; absent parts are empty strings, never null.
 *
 * @param full the whole name in one string, where the source has it so
 * @param given given name (الاسم)
 * @param father father's given name (اسم الأب)
 * @param grandfather paternal grandfather's given name (اسم الجد)
 * @param family family name (الكنية)
 * @param mother mother's given name, perhaps with her family name (اسم الأم)
 * @param nickname kunya, by-name or alias (اللقب: أبو ..., أم ...)
 */
@Embeddable
public record PersonName(
        @Column(name = "full_name") String full,
        @Column(name = "given_name") String given,
        @Column(name = "father_name") String father,
        @Column(name = "grandfather_name") String grandfather,
        @Column(name = "family_name") String family,
        @Column(name = "mother_name") String mother,
        @Column(name = "nickname") String nickname) {

    /** Longest part kept, in UTF-16 units; forms and imports refuse longer ones with a message. */
    public static final int MAX_LENGTH = 200;

    public static final PersonName NONE = new PersonName("", "", "", "", "", "", "");

    @SuppressWarnings("NullAway") // Hibernate reads an absent embedded part as null.
    public PersonName {
        full = clean(full);
        given = clean(given);
        father = clean(father);
        grandfather = clean(grandfather);
        family = clean(family);
        mother = clean(mother);
        nickname = clean(nickname);
    }

    public static PersonName ofFull(String full) {
        return new PersonName(full, "", "", "", "", "", "");
    }

    /** The name as one would read it out: the full string if there is one, else given, father, grandfather, family. */
    public String display() {
        if (!full.isEmpty()) {
            return full;
        }
        return Stream.of(given, father, grandfather, family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** True where nothing names the person: neither a full string nor any of the four parts. */
    public boolean isBlank() {
        return display().isEmpty();
    }

    private static String clean(@Nullable String part) {
        return WrittenText.clean(part);
    }
}
