package org.sila.matching.engine.sounds;

import java.util.List;
import java.util.Map;

/**
 * What is known before any pair is seen: the Latin letters that stand for each Arabic letter in English, French, German,
 * Turkish, Kurdish and Armenian usage. Learning starts here, and what the pairs hardly show (Kurdish x, Turkish c) keeps it.
 */
final class KnownSounds {

    private static final Map<Character, String> SOUNDS = Map.ofEntries(
            Map.entry('ا', "a e i o u aa ae ah"),
            Map.entry('ب', "b p bb v"),
            Map.entry('ت', "t tt th d"),
            Map.entry('ث', "th t s"),
            Map.entry('ج', "j g dj c dsc ch gg jj dg"),
            Map.entry('ح', "h hh kh x"),
            Map.entry('خ', "kh x ch k h"),
            Map.entry('د', "d dd t dh"),
            Map.entry('ذ', "th dh d z"),
            Map.entry('ر', "r rr"),
            Map.entry('ز', "z zz s zh"),
            Map.entry('س', "s ss c z"),
            Map.entry('ش', "sh ch sch s"),
            Map.entry('ص', "s ss"),
            Map.entry('ض', "d dh dd z"),
            Map.entry('ط', "t tt th"),
            Map.entry('ظ', "z th dh d"),
            Map.entry('ع', "a e i o u aa"),
            Map.entry('غ', "gh g q k"),
            Map.entry('ف', "f ff ph v"),
            Map.entry('ق', "q k g kk gh c ck"),
            Map.entry('ك', "k c g kk q ck ch"),
            Map.entry('ل', "l ll"),
            Map.entry('م', "m mm"),
            Map.entry('ن', "n nn"),
            Map.entry('ه', "h a e ah eh t"),
            Map.entry('و', "w o u ou oo v au ow uw"),
            Map.entry('ي', "i y e ee ie ey ai ay ei iy"));

    private KnownSounds() {}

    /** The known sounds of Arabic letters, the first of each the most, all together {@code weight} times. */
    static SoundCounts ofArabic(Units units, double weight) {
        SoundCounts counts = withVowels(units, weight);
        for (Map.Entry<Character, String> entry : SOUNDS.entrySet()) {
            double share = weight;
            for (String group : entry.getValue().split(" ")) {
                add(counts, Script.ARABIC.code(entry.getKey()), group, share);
                share = Math.max(share * 0.8, weight * 0.3);
            }
            add(counts, Script.ARABIC.code(entry.getKey()), "", weight * (isOftenSilent(entry.getKey()) ? 0.8 : 0.05));
        }
        return counts;
    }

    /** Latin letters stand for themselves and, now and then, for what else the same Arabic letter is written with. */
    static SoundCounts ofLatin(Units units, double weight) {
        SoundCounts counts = withVowels(units, weight);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            int code = Script.LATIN.code(letter);
            add(counts, code, String.valueOf(letter), weight);
            add(counts, code, "", weight * 0.1);
            for (String groups : SOUNDS.values()) {
                List<String> alike = List.of(groups.split(" "));
                if (alike.contains(String.valueOf(letter))) {
                    alike.forEach(group -> add(counts, code, group, weight * 0.03));
                }
            }
        }
        return counts;
    }

    private static boolean isOftenSilent(char letter) {
        return "اعهوي".indexOf(letter) >= 0;
    }

    private static void add(SoundCounts counts, int letter, String group, double count) {
        short unit = counts.units().of(group);
        for (int q = 0; unit >= 0 && q < Units.PRECEDING; q++) {
            counts.letter(Context.of(Context.ANY, letter, Context.ANY, q))[unit] += (float) count;
        }
    }

    private static SoundCounts withVowels(Units units, double weight) {
        SoundCounts counts = new SoundCounts(units);
        for (int q = 0; q < Units.PRECEDING; q++) {
            float[] row = counts.gap(Context.of(Context.ANY, Context.ANY, Context.ANY, q));
            row[0] += (float) (q == 2 ? 5 * weight : weight);
            for (String vowel : "a e i o u".split(" ")) {
                row[SoundCounts.GAPS.of(vowel)] += (float) (0.15 * weight);
            }
        }
        return counts;
    }
}
