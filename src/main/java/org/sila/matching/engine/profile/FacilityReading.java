package org.sila.matching.engine.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;
import org.sila.person.WrittenText;

/**
 * A place of detention as written: its number (الفرع 215, Branch 215) and the words that tell it from others.
 *
 * @param written as written; empty where absent
 * @param numbers the numbers in the name
 * @param words the words left when what all facilities are called is taken away
 */
public record FacilityReading(String written, Set<String> numbers, List<NameToken> words) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> GENERIC = Set.of(
            "سجن",
            "السجن",
            "فرع",
            "الفرع",
            "مشفي",
            "مستشفي",
            "المشفي",
            "العسكري",
            "عسكري",
            "المركزي",
            "مركزي",
            "المخابرات",
            "الامن",
            "امن",
            "قسم",
            "مركز",
            "المدني",
            "في",
            "prison",
            "branch",
            "military",
            "central",
            "hospital",
            "security",
            "intelligence",
            "the",
            "of",
            "civil",
            "state");

    private static final FacilityReading NONE = new FacilityReading("", Set.of(), List.of());

    static FacilityReading of(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(WrittenText.asciiDigits(written));
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        List<NameToken> words = new ArrayList<>();
        for (NameToken word : NameReader.words(written)) {
            if (!GENERIC.contains(word.normal())) {
                words.add(word);
            }
        }
        return new FacilityReading(written, Set.copyOf(numbers), List.copyOf(words));
    }

    public boolean isMissing() {
        return numbers.isEmpty() && words.isEmpty();
    }
}
