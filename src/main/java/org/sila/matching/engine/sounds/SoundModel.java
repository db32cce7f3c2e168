package org.sila.matching.engine.sounds;

/**
 * The weight of two spellings by sound, in bits: how much likelier the one is for a name that is written like the other
 * than for any name. Fellegi and Sunter's weight of the pair, and symmetric.
 */
public final class SoundModel {

    /** Weight of spellings that have nothing to do with each other; no pair weighs less. */
    public static final float FLOOR = -20;

    /** Below this, two Latin spellings are read in one direction only. */
    private static final float UNLIKELY = -6;

    private final Transducer arabicToLatin;
    private final Transducer latinToLatin;
    private final Background arabic;
    private final Background latin;

    SoundModel(Transducer arabicToLatin, Transducer latinToLatin, Background arabic, Background latin) {
        this.arabicToLatin = arabicToLatin;
        this.latinToLatin = latinToLatin;
        this.arabic = arabic;
        this.latin = latin;
    }

    private static final class Shipped {
        static final SoundModel MODEL = SoundTable.shipped();
    }

    /** The model that ships with the engine. */
    public static SoundModel shipped() {
        return Shipped.MODEL;
    }

    Transducer from(Script script) {
        return script == Script.ARABIC ? arabicToLatin : latinToLatin;
    }

    Background background(Script script) {
        return script == Script.ARABIC ? arabic : latin;
    }

    /**
     * Weight of two spellings of which one at least is in Latin script, both encoded for this model. The same spelling
     * weighs all its {@link Spelling#information}; no other weighs more.
     */
    public float weight(Spelling first, Spelling second) {
        if (first.script() == Script.LATIN && second.script() == Script.LATIN) {
            return withinLatin(first, second);
        }
        return first.script() == Script.ARABIC ? fromArabic(first, second) : fromArabic(second, first);
    }

    private float fromArabic(Spelling source, Spelling target) {
        return weight(arabicToLatin, source, target);
    }

    private float withinLatin(Spelling first, Spelling second) {
        if (first.text().equals(second.text())) {
            return first.information();
        }
        boolean inOrder = first.text().compareTo(second.text()) < 0;
        Spelling one = inOrder ? first : second;
        Spelling two = inOrder ? second : first;
        float there = weight(latinToLatin, one, two);
        return there < UNLIKELY ? there : (there + weight(latinToLatin, two, one)) / 2;
    }

    private static float weight(Transducer transducer, Spelling source, Spelling target) {
        double probability = transducer.probability(source.rows, target);
        if (probability <= 0) {
            return FLOOR;
        }
        double bits = Math.log(probability) / Math.log(2) + target.information();
        return (float) Math.max(FLOOR, Math.min(bits, source.information()));
    }
}
