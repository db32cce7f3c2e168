package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ChosenValues.Choice;
import org.sila.imports.ListValues.FoundValue;
import org.sila.imports.rows.Field;

/**
 * Decisions about one page of words, as sent.
 *
 * @param folded the words
 * @param targets for each of them what it means, empty where nothing was chosen
 * @param kept the words that stay as written
 */
record ValuesForm(List<String> folded, List<String> targets, Set<String> kept) {

    static ValuesForm of(@Nullable List<String> folded, @Nullable List<String> targets, @Nullable List<String> kept) {
        return new ValuesForm(
                folded == null ? List.of() : List.copyOf(folded),
                targets == null ? List.of() : List.copyOf(targets),
                kept == null ? Set.of() : Set.copyOf(kept));
    }

    /** What was typed for a word; what is decided where nothing was sent. */
    public String targetOf(FoundValue value) {
        int at = folded.indexOf(value.folded());
        return at >= 0 && at < targets.size() ? targets.get(at) : value.target() == null ? "" : value.target();
    }

    public boolean keeps(FoundValue value) {
        return folded.contains(value.folded()) ? kept.contains(value.folded()) : value.isKept();
    }

    /** A target that is not known; then nothing is decided. */
    Optional<String> unknown(Field field, ListValues values) {
        return targets.stream()
                .filter(target -> !target.isBlank())
                .filter(target -> values.target(field, target).isEmpty())
                .findFirst();
    }

    /** Words with both a meaning and the wish to leave them: one of the two is a mistake. */
    boolean contradictsItself() {
        for (int at = 0; at < folded.size() && at < targets.size(); at++) {
            if (!targets.get(at).isBlank() && kept.contains(folded.get(at))) {
                return true;
            }
        }
        return false;
    }

    List<Choice> choices(Field field, ListValues values) {
        List<Choice> choices = new ArrayList<>();
        for (int at = 0; at < folded.size() && at < targets.size(); at++) {
            String word = folded.get(at);
            if (kept.contains(word)) {
                choices.add(new Choice(field, word, ""));
            } else {
                values.target(field, targets.get(at)).ifPresent(target -> choices.add(new Choice(field, word, target)));
            }
        }
        return choices;
    }

    List<String> undecided() {
        List<String> undecided = new ArrayList<>();
        for (int at = 0; at < folded.size(); at++) {
            boolean meant = at < targets.size() && !targets.get(at).isBlank();
            if (!meant && !kept.contains(folded.get(at))) {
                undecided.add(folded.get(at));
            }
        }
        return undecided;
    }
}
