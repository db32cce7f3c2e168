package org.sila.imports.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sila.person.Folding;

/** What people decided that the words of a list mean. */
public final class ValueChoices {

    /** Nothing was decided. */
    public static final ValueChoices NONE = new ValueChoices(Map.of());

    private static final List<Field> OF_RECORDS =
            List.of(Field.STATUS, Field.FACILITY, Field.EVENT_PLACE, Field.ORIGIN, Field.BIRTH_PLACE, Field.SEX);
    private static final List<Field> OF_REPORTS = List.of(Field.STATUS, Field.SEX);
    private static final int LONGEST = 300;

    private final Map<Field, Map<String, String>> targets;

    /** @param targets for each field, what each folded word means: a known value, or nothing where it stays as written */
    public ValueChoices(Map<Field, Map<String, String>> targets) {
        this.targets = targets;
    }

    /**
     * Fields whose words are looked at. Reports keep no cells as they were written, so their places are left as they are.
     *
     * @param possible the fields that this kind of list can have
     */
    public static List<Field> fields(List<Field> possible) {
        return possible.contains(Field.ENQUIRER_NAME) ? OF_REPORTS : OF_RECORDS;
    }

    /** The form in which ways of writing one word are equal. */
    public static String fold(String written) {
        String folded = Folding.fold(written);
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    /** The known value that somebody chose for what is written. */
    Optional<String> of(Field field, String written) {
        Map<String, String> ofField = targets.getOrDefault(field, Map.of());
        return ofField.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ofField.get(fold(written))).filter(target -> !target.isEmpty());
    }
}
