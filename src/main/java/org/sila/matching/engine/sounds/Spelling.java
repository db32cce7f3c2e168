package org.sila.matching.engine.sounds;

/** A name's folded letters, encoded once for the model that compares them. */
public final class Spelling {

    /** Letters beyond this are not looked at. */
    static final int LONGEST = 32;

    /** Numbers kept for each place in a Latin spelling. */
    static final int GROUPS = Units.LONGEST + 2;

    /** How much less likely a letter is for being there by mistake. */
    private static final double STRAY = 0.06;

    private final String text;
    private final Script script;

    /** Rows of the tables for the gap before the first letter and for each letter with the gap after it. */
    final short[] rows;

    /** Latin: for each place the numbers of the groups that end there, own sounds of 1 to 3 letters, gaps of 1 and 2. */
    final short[] groups;

    /** Latin: class of the letter before each place, see {@link Units#preceding}. */
    final byte[] preceding;

    /** Latin: inverse of the probability of the first letters, by how many. */
    final double[] rarity;

    /** Latin: probability that the last letter before each place is there by mistake. */
    final float[] stray;

    private final float information;

    private Spelling(SoundModel model, String text, Script script) {
        this.text = text;
        this.script = script;
        this.rows = model.from(script).rows(text);
        this.information = model.background(script).bits(text);
        int places = script == Script.LATIN ? text.length() + 1 : 0;
        this.groups = new short[places * GROUPS];
        this.preceding = new byte[places];
        this.rarity = new double[places];
        this.stray = new float[places];
        Units units = model.from(script).counts().units();
        double bits = 0;
        for (int j = 0; j < places; j++) {
            group(units, j);
            preceding[j] = (byte) Units.preceding(text, j);
            rarity[j] = Math.pow(2, bits);
            stray[j] = j == 0 ? 0 : (float) (STRAY * rarity[j - 1] / rarity[j]);
            bits += model.background(script).bits(text, j);
        }
    }

    private void group(Units units, int end) {
        for (int length = 1; length <= Units.LONGEST; length++) {
            groups[end * GROUPS + length - 1] = units.at(text, end - length, length);
        }
        groups[end * GROUPS + Units.LONGEST] = SoundCounts.GAPS.at(text, end - 1, 1);
        groups[end * GROUPS + Units.LONGEST + 1] = SoundCounts.GAPS.at(text, end - 2, 2);
    }

    /** @param folded letters of one script; any others are left out */
    public static Spelling of(String folded, boolean arabic) {
        return of(SoundModel.shipped(), folded, arabic ? Script.ARABIC : Script.LATIN);
    }

    static Spelling of(SoundModel model, String folded, Script script) {
        String text = script == Script.LATIN ? folded.replace("dsch", "dj") : folded;
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && letters.length() < LONGEST; i++) {
            if (script.code(text.charAt(i)) != Script.EDGE) {
                letters.append(text.charAt(i));
            }
        }
        return new Spelling(model, letters.toString(), script);
    }

    public String text() {
        return text;
    }

    /** How rare the spelling is among names, in bits: the most that another spelling can weigh for it. */
    public float information() {
        return information;
    }

    Script script() {
        return script;
    }

    int length() {
        return text.length();
    }
}
