package org.sila.matching.engine.names;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of several words: عبد الرحمن, أبو خالد, صلاح الدين, نصر الله, and how Latin letters spell them. Says which words make
 * one name, and writes the Latin ones in one way, so that Abdur Rahman, Abd al-Rahman and Abed Elrahman begin alike.
 */
final class Compounds {

    private static final Set<String> BEFORE =
            words("عبد عبدال ابو ابي ابا ام ال الحاج حاج abu abou abo ebu abi umm oum um om haj hajj hadj");
    private static final Set<String> AFTER = words("الدين الله الاسلام اله لله"
            + " din deen dine eddin eddine uddin uldin aldin eldin aldeen eldeen addin addeen");
    private static final Set<String> ARTICLES = words("al el ul il");
    private static final Set<String> SUN_ARTICLES =
            words("ad ar as ash an at az ach er es ed en et ez esh ur us uz un ut");

    /** Servant (of), as it begins a name; perhaps with its article: Abd, Abed, Abdul, Abdel. */
    private static final Pattern SERVANT =
            Pattern.compile("abe?d(?:[aeiou]?l|[ae])?|ab[aiu]d[aeiou]?l|[ei][bv]d(?:[aeiu]l)?");

    /** Servant, if one of God's names follows; else a name of its own: Abid Hassan, but Abid Rahman. */
    private static final Pattern SERVANT_OR_NAME = Pattern.compile("ab[ai]d");

    /** Consonants of those of God's names that a person is given only as His servant. */
    private static final Set<String> OF_GOD =
            words("rhmn rmn qdr kdr gdr whb zz rzq rzk ghfr gfr jbr gbr str smd slm lh");

    /** Servant with an article that took the next name's first sound: Abdur Rahman, Abdus Salam. */
    private static final Pattern SERVANT_AND_SUN = Pattern.compile("ab[aei]?d[aeiou](?:[rstdzn]|sh)");

    /** God, however it is spelt: Allah, Allaah, Alla, Ullah, Alalh; but not Allee, which is Ali. */
    private static final Pattern GOD = Pattern.compile("[aeuio](?:ll(?:a+h|a|[ei]h)|l[aei]l[aei]?h)");

    /** Islam after an article, as in Sayf al-Islam; without one it is a name by itself. */
    private static final Pattern ISLAM = Pattern.compile("is+a?l+[ae]+m");

    private Compounds() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** True where the word and those after it, which is at least one, are one name. Articles do not count as words. */
    static boolean joins(String word, List<String> rest) {
        String next = rest.get(0);
        boolean article = rest.size() > 1 && isArticle(next, rest.get(1));
        String name = article ? rest.get(1) : next;
        return BEFORE.contains(word)
                || isServant(word, name)
                || SERVANT_OR_NAME.matcher(word).matches() && isOfGod(name)
                || AFTER.contains(name)
                || GOD.matcher(name).matches()
                || article && ISLAM.matcher(name).matches();
    }

    private static boolean isServant(String word, String next) {
        return SERVANT.matcher(word).matches()
                || SERVANT_AND_SUN.matcher(word).matches() && next.charAt(0) == word.charAt(word.length() - 1)
                || word.endsWith("sh") && SERVANT_AND_SUN.matcher(word).matches() && next.startsWith("sh");
    }

    private static boolean isOfGod(String name) {
        String consonants =
                name.replaceFirst("^[aeiou]l", "").replaceAll("[aeiouy]", "").replaceAll("(.)\\1", "$1");
        return GOD.matcher(name).matches() || OF_GOD.contains(consonants.isEmpty() ? name : consonants);
    }

    /** An article that stands by itself says nothing: left out, while one that is joined is a guess and stays. */
    static boolean isArticle(String word, String next) {
        return ARTICLES.contains(word) || SUN_ARTICLES.contains(word) && next.startsWith(word.substring(1));
    }

    /** A word of a compound in the one way in which it is compared; the same word where there is no other. */
    static String spelled(String word, boolean first) {
        if (first
                && (SERVANT.matcher(word).matches()
                        || SERVANT_OR_NAME.matcher(word).matches()
                        || SERVANT_AND_SUN.matcher(word).matches())) {
            return "abd";
        }
        return !first && GOD.matcher(word).matches() ? "allah" : word;
    }
}
