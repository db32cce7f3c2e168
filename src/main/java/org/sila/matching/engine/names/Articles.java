package org.sila.matching.engine.names;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The article in both scripts, alone and inside compounds, and doubled letters in Latin script. */
final class Articles {

    private static final Set<String> NO_ARTICLE = Set.of("الياس", "الفت", "الهام", "الماظ", "الماس", "البير", "اليان");
    private static final Pattern ABD_LATIN =
            Pattern.compile("^(?:ab[aei]?d|ebd|evd)(?:[aeiou]{1,2}l{1,2}|[aeou](?=[rstdzn]))(.{3,})$");

    /** A joined article: before a consonant, or before a vowel where no name such as Alaa or Alia begins like that. */
    private static final Pattern ARTICLE_LATIN =
            Pattern.compile("^[ae]l(?:[^aeiouy].{3,}|y[aeiou].{2,}|[aeiou][^aeioud].{3,})");

    private static final Set<String> ALLAH = Set.of("lah", "leh", "la", "ahi");

    private Articles() {}

    /** A folded Arabic token without its article: الحلبي, االحلبي and حلبي are one; عبدالرحمن becomes عبدرحمن. */
    static String stripArabic(String token) {
        String text = token.startsWith("اال") && token.length() > 4 ? "ال" + "ا" + token.substring(3) : token;
        if (text.startsWith("عبدال") && text.length() >= 8) {
            text = "عبد" + text.substring(5);
        } else if (text.startsWith("ال") && text.length() >= 5 && !NO_ARTICLE.contains(text)) {
            text = text.substring(2);
        }
        if (text.endsWith("الدين") && text.length() >= 7) {
            text = text.substring(0, text.length() - 5) + "دين";
        }
        return text;
    }

    /** A folded Latin token without its article: alhalabi and halabi are one; abdelkader becomes abdkader. */
    static String stripLatin(String token) {
        String text = collapse(token);
        Matcher servant = ABD_LATIN.matcher(text);
        if (servant.matches() && !ALLAH.contains(servant.group(1))) {
            return "abd" + servant.group(1);
        }
        return ARTICLE_LATIN.matcher(text).find() ? text.substring(2) : text;
    }

    /** Doubled letters once; ee and oo as the long vowels they stand for. */
    static String collapse(String token) {
        String text = token.replace("ee", "i").replace("oo", "u").replace("ou", "u");
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
