package org.sila.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sila.imports.ChosenValues.Choice;
import org.sila.imports.ListValues.FoundValue;
import org.sila.imports.rows.Field;
import org.springframework.util.MultiValueMap;

/**
 * Decisions about one page of words, as sent.
 *
 * @param folded the words
 * @param targets for each of them what it means, empty where nothing was chosen
 * @param created for each of them whether it is to be made a new facility, see {@link Creation}; empty where not
 * @param kept the words that stay as written
 */
record ValuesForm(List<String> folded, List<String> targets, List<String> created, Set<String> kept) {

    static final ValuesForm EMPTY = new ValuesForm(List.of(), List.of(), List.of(), Set.of());

    /** How a word is made a new facility. */
    enum Creation {
        KNOWN,
        /** It is only said to exist. */
        ALLEGED
    }

    static ValuesForm of(MultiValueMap<String, String> sent) {
        return new ValuesForm(
                sent.getOrDefault("word", List.of()),
                sent.getOrDefault("target", List.of()),
                sent.getOrDefault("create", List.of()),
                Set.copyOf(sent.getOrDefault("keep", List.of())));
    }

    /** What was chosen for a word; empty where nothing was. */
    public String creationOf(FoundValue value) {
        return creation(folded.indexOf(value.folded()));
    }

    /** The words that are to be new facilities, and whether each is only said to exist. */
    Map<String, Boolean> newFacilities() {
        Map<String, Boolean> named = new LinkedHashMap<>();
        for (int at = 0; at < folded.size(); at++) {
            if (!creation(at).isEmpty()) {
                named.put(folded.get(at), creation(at).equals(Creation.ALLEGED.name()));
            }
        }
        return named;
    }

    private String creation(int at) {
        String chosen = at >= 0 && at < created.size() ? created.get(at) : "";
        return Stream.of(Creation.values()).map(Enum::name).anyMatch(chosen::equals) ? chosen : "";
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

    /** Words of which two things are decided: a meaning, to leave them, to make them a new facility. One is a mistake. */
    boolean contradictsItself() {
        for (int at = 0; at < folded.size() && at < targets.size(); at++) {
            boolean meant = !targets.get(at).isBlank();
            boolean left = kept.contains(folded.get(at));
            boolean made = !creation(at).isEmpty();
            if (meant && left || meant && made || left && made) {
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
            if (!meant && !kept.contains(folded.get(at)) && creation(at).isEmpty()) {
                undecided.add(folded.get(at));
            }
        }
        return undecided;
    }
}
