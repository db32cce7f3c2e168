package org.sila.matching;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.person.PartialDate;

/**
 * One field of both sides, with what it says for or against the match.
 *
 * @param code of the field
 * @param sought what the report says; empty where nothing
 * @param found what the record says; empty where nothing
 * @param level code of the level at which they agree
 * @param weight in bits, for (+) or against (-)
 * @param oneIn one in so many people carries the name that agreed; 0 where that plays no part
 */
public record ComparedField(String code, String sought, String found, String level, double weight, long oneIn) {

    private static final double STRONG = 4;
    private static final double NOTICEABLE = 1;

    static ComparedField of(FieldEvidence evidence) {
        return new ComparedField(
                evidence.field(),
                evidence.reportValue(),
                evidence.recordValue(),
                evidence.level(),
                evidence.weight(),
                evidence.frequency() > 0 ? Math.round(1 / evidence.frequency()) : 0);
    }

    ComparedField withValues(@Nullable String newSought, @Nullable String newFound) {
        return new ComparedField(
                code, newSought == null ? "" : newSought, newFound == null ? "" : newFound, level, weight, oneIn);
    }

    public boolean isCompared() {
        return !level.equals("missing");
    }

    public boolean isSex() {
        return code.equals(Field.SEX.code());
    }

    public boolean isNationalNumber() {
        return code.equals(Field.NATIONAL_NUMBER.code());
    }

    public @Nullable PartialDate soughtDate() {
        return date(sought);
    }

    public @Nullable PartialDate foundDate() {
        return date(found);
    }

    /** How much it weighs, in a word: {@code for-strong}, {@code for}, {@code neither}, {@code against}, {@code against-strong}. */
    public String tone() {
        if (Math.abs(weight) < NOTICEABLE) {
            return "neither";
        }
        return (weight > 0 ? "for" : "against") + (Math.abs(weight) >= STRONG ? "-strong" : "");
    }

    private @Nullable PartialDate date(String value) {
        boolean dated = code.equals(Field.BIRTH.code()) || code.equals(Field.EVENT.code());
        return dated ? PartialDate.parse(value).orElse(null) : null;
    }
}
