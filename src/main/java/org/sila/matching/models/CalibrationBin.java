package org.sila.matching.models;

/**
 * Pairs that a model gave about the same probability, and what people made of them.
 *
 * @param from the lowest probability in it, in tenths
 * @param open nobody decided yet
 * @param accepted by one person, waiting for the second
 * @param confirmed by two people
 * @param rejected as not the person
 * @param others closed for a reason that does not say whether it is the person
 * @param said sum of the probabilities of those confirmed and rejected, at the time of the decision
 */
record CalibrationBin(int from, long open, long accepted, long confirmed, long rejected, long others, double said) {

    /** A share with the interval that holds the true one in 95 of 100 cases. */
    record Share(double value, double low, double high) {}

    private static final double Z = 1.959964;

    public double lower() {
        return from / 10.0;
    }

    public long proposed() {
        return open + accepted + confirmed + rejected + others;
    }

    public long decided() {
        return confirmed + rejected;
    }

    /** Mean probability of what was decided; not to be asked where nothing was. */
    public double mean() {
        return said / decided();
    }

    /**
     * The share of what was decided that is the person, with the interval of Wilson ("Probable inference, the law of
     * succession, and statistical inference", 1927); not to be asked where nothing was decided.
     */
    public Share share() {
        double n = decided();
        double share = confirmed / n;
        double spread = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / spread;
        double half = Z / spread * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Share(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    CalibrationBin plus(CalibrationBin other) {
        return new CalibrationBin(
                from,
                open + other.open,
                accepted + other.accepted,
                confirmed + other.confirmed,
                rejected + other.rejected,
                others + other.others,
                said + other.said);
    }
}
