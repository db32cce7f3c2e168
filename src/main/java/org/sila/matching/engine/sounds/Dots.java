package org.sila.matching.engine.sounds;

import java.util.List;

/** Arabic letters that differ only in their dots, which scanners and hasty writers confuse. */
public final class Dots {

    /** Each group of letters that are one without dots. */
    public static final List<String> ALIKE = List.of("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "هة");

    private Dots() {}

    /** The letters that another could be misread for, itself left out. */
    static String misreadFor(char letter) {
        for (String alike : ALIKE) {
            if (alike.indexOf(letter) >= 0) {
                return alike.replace(String.valueOf(letter), "").replace("ة", "");
            }
        }
        return "";
    }
}
