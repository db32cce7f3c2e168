package org.sila.matching.engine.benchmark.peers;

/** The similarity of Jaro (1989) with the prefix of Winkler (1990). */
final class JaroWinklerSimilarity {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinklerSimilarity() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder inOne = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (!taken[j] && other.charAt(j) == one.charAt(i)) {
                    taken[j] = true;
                    inOne.append(one.charAt(i));
                    break;
                }
            }
        }
        return inOne.isEmpty() ? 0 : withPrefix(one, other, jaro(one, other, inOne, taken));
    }

    private static double jaro(String one, String other, CharSequence inOne, boolean[] taken) {
        int turned = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j]) {
                turned += other.charAt(j) == inOne.charAt(at++) ? 0 : 1;
            }
        }
        double common = inOne.length();
        return (common / one.length() + common / other.length() + (common - turned / 2.0) / common) / 3;
    }

    private static double withPrefix(String one, String other, double jaro) {
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }
}
