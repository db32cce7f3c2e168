package org.sila.matching.engine.comparison;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.names.TokenComparator;

/**
 * Lays two persons' names side by side. Lists that say which name is which are believed: role beside role. Else in the
 * order in which names are spoken: names may be missing on either side, two may be run together into one, and a list may
 * write the family name first. The alignment with the greatest sum of fits
 * is found by dynamic programming (Needleman and Wunsch 1970), over at most {@value #MOST_NAMES} names a side.
 */
final class NameAlignment {

    private static final int MOST_NAMES = 7;
    private static final NameRole[] ROLES = {NameRole.GIVEN, NameRole.FATHER, NameRole.GRANDFATHER, NameRole.FAMILY};

    /** How much each {@link NameLevel} speaks for laying two names side by side, by ordinal. */
    private static final float[] FIT = {6, 6, 6, 5.5f, 5, 5, 4, 3, -1, 4, -3, 0};

    private static final float SKIP = -1.6f;
    private static final float SKIP_GIVEN = -20;
    /** Who carries another's father's name as his own is somebody else. */
    private static final float GIVEN_BESIDE_ANOTHER = -20;

    private static final float OUT_OF_PLACE = -4;
    private static final float GIVEN_COUNTS_MORE = 1.5f;
    private static final float TOGETHER = -1;
    private static final float TURNED = -4;
    private static final int MOST_LETTERS_APART = 2;

    private static final byte SIDE_BY_SIDE = 1;
    private static final byte SKIP_FIRST = 2;
    private static final byte SKIP_SECOND = 3;
    private static final byte TWO_FIRST = 4;
    private static final byte TWO_SECOND = 5;
    private static final byte TWO_BOTH = 6;

    private final Side one;
    private final Side two;
    private final NameLevel[][] levels;
    /** Names that agree with one of the other side; any other may be two that were run together. */
    private final boolean[] metInOne;

    private final boolean[] metInTwo;
    private final float[][] best;
    private final byte[][] step;

    /** The names of one side, in arrays, since they are looked at again and again. */
    private static final class Side {

        private final NameToken[] names;
        private final NameRole[] roles;
        private final boolean inParts;

        private Side(NameToken[] names, NameRole[] roles, boolean inParts) {
            this.names = names;
            this.roles = roles;
            this.inParts = inParts;
        }

        static Side of(ReadName name) {
            int most = Math.min(MOST_NAMES, name.spoken().size());
            NameToken[] names = new NameToken[most];
            NameRole[] roles = new NameRole[most];
            for (int i = 0; i < most; i++) {
                names[i] = name.spoken().get(i);
                roles[i] = name.roles().get(i);
            }
            return new Side(names, roles, name.inParts());
        }

        /** As if the first had been the family's. */
        Side turned() {
            NameToken[] turned = new NameToken[names.length];
            System.arraycopy(names, 1, turned, 0, names.length - 1);
            turned[names.length - 1] = names[0];
            return new Side(turned, roles, false);
        }

        int size() {
            return names.length;
        }

        /**
         * True where this side says which name is which: the one in parts, else the longer, which leaves less out; of two
         * that are alike in this always the same one, so that it does not matter which is compared with the other.
         */
        boolean leads(Side other) {
            if (inParts != other.inParts) {
                return inParts;
            }
            if (size() != other.size()) {
                return size() > other.size();
            }
            for (int i = 0; i < size(); i++) {
                int order = Long.compare(names[i].hash(), other.names[i].hash());
                if (order != 0) {
                    return order > 0;
                }
            }
            return true;
        }
    }

    private NameAlignment(Side one, Side two, NameLevel[][] levels) {
        this.one = one;
        this.two = two;
        this.levels = levels;
        this.metInOne = new boolean[one.size()];
        this.metInTwo = new boolean[two.size()];
        this.best = new float[one.size() + 1][two.size() + 1];
        this.step = new byte[one.size() + 1][two.size() + 1];
    }

    static AlignedNames align(ReadName first, ReadName second) {
        if (first.inParts() && second.inParts()) {
            return roleByRole(first, second);
        }
        Side one = Side.of(first);
        Side two = Side.of(second);
        return one.leads(two) ? align(one, two) : align(two, one).swapped();
    }

    private static AlignedNames roleByRole(ReadName first, ReadName second) {
        AlignedNames names = new AlignedNames();
        for (NameRole role : ROLES) {
            put(names, role, first.in(role), second.in(role));
        }
        return names;
    }

    private static AlignedNames align(Side one, Side two) {
        NameLevel[][] levels = levels(one, two);
        NameAlignment plain = new NameAlignment(one, two, levels);
        float fit = plain.fill();
        NameAlignment chosen = plain;
        if (one.size() > 0 && two.size() > 0 && !levels[0][0].agrees()) {
            if (!one.inParts && plain.agreesWithFirst(true)) {
                Side turned = one.turned();
                chosen = better(chosen, fit, new NameAlignment(turned, two, levels(turned, two)));
            }
            if (chosen == plain && !two.inParts && plain.agreesWithFirst(false)) {
                Side turned = two.turned();
                chosen = better(chosen, fit, new NameAlignment(one, turned, levels(one, turned)));
            }
        }
        AlignedNames names = chosen.read();
        if (chosen != plain) {
            names.turn();
        }
        return names;
    }

    /** Where the given names agree, another name beside one of them is not compared letter by letter. */
    private static NameLevel[][] levels(Side one, Side two) {
        NameLevel[][] levels = new NameLevel[one.size()][two.size()];
        boolean sameGiven = false;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < two.size(); j++) {
                NameToken first = one.names[i];
                NameToken second = two.names[j];
                boolean apart = sameGiven && (i == 0) != (j == 0);
                levels[i][j] =
                        apart ? TokenComparator.compareWhole(first, second) : TokenComparator.compare(first, second);
                sameGiven |= i == 0 && j == 0 && levels[0][0].agrees();
            }
        }
        return levels;
    }

    private static NameAlignment better(NameAlignment plain, float fit, NameAlignment turned) {
        return turned.fill() + TURNED > fit ? turned : plain;
    }

    /** True where the first name of one side is found further on in the other, as a family name that came first is. */
    private boolean agreesWithFirst(boolean ofOne) {
        int most = ofOne ? two.size() : one.size();
        for (int k = 1; k < most; k++) {
            if (level(ofOne ? 0 : k, ofOne ? k : 0).agrees()) {
                return true;
            }
        }
        return false;
    }

    private void findMet() {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < two.size(); j++) {
                if (levels[i][j].agrees()) {
                    metInOne[i] = true;
                    metInTwo[j] = true;
                }
            }
        }
    }

    private float fill() {
        findMet();
        for (int i = 1; i <= one.size(); i++) {
            best[i][0] = best[i - 1][0] + skip(i - 1);
            step[i][0] = SKIP_FIRST;
        }
        for (int j = 1; j <= two.size(); j++) {
            best[0][j] = best[0][j - 1] + skip(j - 1);
            step[0][j] = SKIP_SECOND;
        }
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= two.size(); j++) {
                best[i][j] = best[i - 1][j - 1] + fit(i - 1, j - 1);
                step[i][j] = SIDE_BY_SIDE;
                offer(i, j, best[i - 1][j] + skip(i - 1), SKIP_FIRST);
                offer(i, j, best[i][j - 1] + skip(j - 1), SKIP_SECOND);
                if (i > 1 && !metInTwo[j - 1] && !metInOne[i - 1] && couldBe(one, i - 2, two, j - 1)) {
                    offerTogether(i, j, 2, 1, TokenComparator.compare(together(one, i - 2), two.names[j - 1]));
                }
                if (i > 1 && j > 1 && !metInOne[i - 1] && !metInOne[i - 2] && couldBe(i - 2, j - 2)) {
                    offerTogether(i, j, 2, 2, TokenComparator.compare(together(one, i - 2), together(two, j - 2)));
                }
                if (j > 1 && !metInOne[i - 1] && !metInTwo[j - 1] && couldBe(two, j - 2, one, i - 1)) {
                    offerTogether(i, j, 1, 2, TokenComparator.compare(one.names[i - 1], together(two, j - 2)));
                }
            }
        }
        return best[one.size()][two.size()];
    }

    private void offerTogether(int i, int j, int ofOne, int ofTwo, NameLevel level) {
        if (level.agrees()) {
            float fit = FIT[level.ordinal()] + TOGETHER;
            byte how = ofOne == ofTwo ? TWO_BOTH : ofOne == 2 ? TWO_FIRST : TWO_SECOND;
            offer(i, j, best[i - ofOne][j - ofTwo] + fit, how);
        }
    }

    private void offer(int i, int j, float value, byte how) {
        if (value > best[i][j]) {
            best[i][j] = value;
            step[i][j] = how;
        }
    }

    /** Two names are taken for one only where their letters are about as many; it is asked for every pair. */
    private static boolean couldBe(Side two, int from, Side one, int at) {
        int letters = two.names[from].length() + two.names[from + 1].length();
        return Math.abs(letters - one.names[at].length()) <= MOST_LETTERS_APART
                && one.names[at].couldBe(two.names[from], two.names[from + 1]);
    }

    /** Two names against two, where the space between them stands in another place. */
    private boolean couldBe(int i, int j) {
        int first = one.names[i].length() + one.names[i + 1].length();
        int second = two.names[j].length() + two.names[j + 1].length();
        return Math.abs(first - second) <= MOST_LETTERS_APART
                && one.names[i].couldBe(one.names[i + 1], two.names[j], two.names[j + 1]);
    }

    private static NameToken together(Side side, int from) {
        return NameReader.together(side.names[from], side.names[from + 1]);
    }

    private static float skip(int place) {
        return place == 0 ? SKIP_GIVEN : SKIP;
    }

    private NameLevel level(int i, int j) {
        return levels[i][j];
    }

    private float fit(int i, int j) {
        float fit = FIT[level(i, j).ordinal()];
        if (i == 0 && j == 0) {
            return fit * GIVEN_COUNTS_MORE;
        }
        if (i == 0 || j == 0) {
            return fit + GIVEN_BESIDE_ANOTHER;
        }
        int missing = Math.abs(one.size() - two.size());
        return fit + OUT_OF_PLACE * Math.max(0, Math.abs(i - j) - missing);
    }

    private AlignedNames read() {
        AlignedNames names = new AlignedNames();
        int i = one.size();
        int j = two.size();
        while (i > 0 || j > 0) {
            switch (step[i][j]) {
                case SIDE_BY_SIDE -> put(names, one.roles[--i], one.names[i], two.names[--j]);
                case SKIP_FIRST -> put(names, one.roles[--i], one.names[i], null);
                case SKIP_SECOND -> put(names, two.roles[--j], null, two.names[j]);
                case TWO_FIRST -> {
                    i -= 2;
                    put(names, together(one, i, one.roles[i]), together(one, i), two.names[--j]);
                }
                case TWO_BOTH -> {
                    i -= 2;
                    j -= 2;
                    put(names, together(one, i, one.roles[i]), together(one, i), together(two, j));
                }
                default -> {
                    j -= 2;
                    put(names, together(two, j, one.roles[--i]), one.names[i], together(two, j));
                }
            }
        }
        return names;
    }

    /** Two names that stand for one are the family's, where the second of them is. */
    private static NameRole together(Side side, int from, NameRole otherwise) {
        return side.roles[from + 1] == NameRole.FAMILY ? NameRole.FAMILY : otherwise;
    }

    private static void put(AlignedNames names, NameRole role, @Nullable NameToken one, @Nullable NameToken two) {
        names.put(role, one, two, TokenComparator.compare(one, two));
    }
}
