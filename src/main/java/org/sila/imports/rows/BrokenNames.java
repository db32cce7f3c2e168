package org.sila.imports.rows;

import java.util.regex.Pattern;

/**
 * Names in which a PDF's text has lam and alef in the wrong order: االسطل for الاسطل, هللا for الله. No Arabic word is
 * written so. Other such mistakes (بالل for بلال) cannot be told from words that are right.
 */
public final class BrokenNames {

    private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})اال(?=\\p{L})");
    private static final String GOD = "هللا";

    private BrokenNames() {}

    public static boolean isBroken(String text) {
        return text.contains(GOD)
                || text.contains("اال") && ARTICLE.matcher(text).find();
    }

    static String repaired(String text) {
        return isBroken(text) ? ARTICLE.matcher(text.replace(GOD, "الله")).replaceAll("الا") : text;
    }
}
