package org.sila.matching.engine.population;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** One way of writing Arabic sounds in Latin letters: an English newspaper's, a Turkish clerk's. Immutable. */
final class Hand {

    private static final String SUN = "tṯdḏrzsšṣḍṭẓln";
    /** Rules at least this long are of whole words. */
    private static final int WHOLE_WORD = 4;

    private final Map<String, String[]> ways = new HashMap<>();
    private final int doubled;

    private Hand(List<String[]> rows, int column) {
        for (String[] row : rows) {
            ways.put(row[0], row[column].split("\\|"));
        }
        this.doubled = Integer.parseInt(ways.get("double")[0]);
    }

    /** All hands by their names. */
    static Map<String, Hand> all() {
        List<String[]> rows = NameLists.rows("romanisers.tsv");
        String[] head = rows.get(0);
        Map<String, Hand> hands = new HashMap<>();
        for (int column = 1; column < head.length; column++) {
            hands.put(head[column], new Hand(rows.subList(1, rows.size()), column));
        }
        return hands;
    }

    /** Writes the sounds, with some of the freedom that the hand has. */
    String write(String sounds, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        String[] words = sounds.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean more = i + 1 < words.length;
            if (word.equals("ʿabd") && more && words[i + 1].equals("allāh")) {
                join(out, "ʿabd allāh", random);
                i++;
            } else if (word.equals("ʿabd") && more && words[i + 1].startsWith("al-")) {
                join(out, "ʿabd al-", random);
                article(out, words[++i].substring(3), random);
            } else if (word.equals("al-dīn")) {
                out.setLength(out.length() - (out.toString().endsWith(" ") ? 1 : 0));
                out.append(way("al-dīn", random));
            } else if (word.equals("abū") && more) {
                join(out, "abū", random);
                continue;
            } else if (word.startsWith("al-")) {
                join(out, "al-", random);
                article(out, word.substring(3), random);
            } else {
                out.append(letters(word, random));
            }
            out.append(more ? " " : "");
        }
        return capitals(out.toString().replace('_', ' ').strip(), random);
    }

    private void join(StringBuilder out, String rule, SplittableRandom random) {
        out.append(way(rule, random));
    }

    /** The word after an article, whose l may have become its first sound: ash-Shami, Abdurrahman. */
    private void article(StringBuilder out, String word, SplittableRandom random) {
        String letters = letters(word, random);
        int end = out.length() - 1;
        int l = end >= 0 && (out.charAt(end) == '-' || out.charAt(end) == '_') ? end - 1 : end;
        if (l > 0 && out.charAt(l) == 'l' && SUN.indexOf(word.charAt(0)) >= 0 && random.nextInt(100) < 12) {
            out.replace(l, l + 1, letters.substring(0, 1));
        }
        out.append(letters);
    }

    private String letters(String word, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String rule = longestRule(word, at);
            int taken = rule.endsWith("$") ? rule.length() - 1 : rule.length();
            String written = way(rule, random);
            out.append(written);
            at += taken;
            if (taken == 1 && at < word.length() && word.charAt(at) == word.charAt(at - 1)) {
                at++;
                out.append(written.length() == 1 && random.nextInt(100) < doubled ? written : "");
            }
        }
        return out.toString();
    }

    private String longestRule(String word, int at) {
        if (at == 0 && ways.containsKey(word) && word.length() >= WHOLE_WORD) {
            return word;
        }
        for (int length = Math.min(WHOLE_WORD - 1, word.length() - at); length > 0; length--) {
            String part = word.substring(at, at + length);
            if (at + length == word.length() && ways.containsKey(part + "$")) {
                return part + "$";
            }
            if (ways.containsKey(part)) {
                return part;
            }
        }
        throw new IllegalArgumentException("No letter for the sound at " + at + " of " + word);
    }

    /** The first way more often than the second, and so on. */
    private String way(String rule, SplittableRandom random) {
        String[] all = ways.get(rule);
        if (all == null) {
            throw new IllegalArgumentException("No rule " + rule);
        }
        int chosen = 0;
        while (chosen < all.length - 1 && random.nextInt(100) >= 62) {
            chosen++;
        }
        return all[chosen].equals("-") ? "" : all[chosen];
    }

    static String capitals(String text, SplittableRandom random) {
        boolean afterHyphen = random.nextInt(100) < 60;
        StringBuilder out = new StringBuilder(text.length());
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            out.append(begins ? String.valueOf(letter).toUpperCase(Locale.ROOT) : String.valueOf(letter));
            begins = letter == ' ' || (letter == '-' && afterHyphen) || (begins && letter == '\'');
        }
        return out.toString();
    }
}
