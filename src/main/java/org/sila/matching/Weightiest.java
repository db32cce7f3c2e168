package org.sila.matching;

import java.util.Comparator;
import java.util.List;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;

/** What of the evidence says the most, for a line of it instead of the whole. */
final class Weightiest {

    private static final int MOST = 6;

    private Weightiest() {}

    /** At most {@value #MOST} fields that both sides tell of, the weightiest first. */
    static List<FieldEvidence> of(Evidence evidence) {
        return evidence.fields().stream()
                .filter(field -> !field.level().equals("missing"))
                .sorted(Comparator.comparingDouble((FieldEvidence field) -> -Math.abs(field.weight())))
                .limit(MOST)
                .toList();
    }

    /** Message key of the field. */
    static String what(FieldEvidence field) {
        return "matching.field." + field.field();
    }

    /** Message key of how it agrees. */
    static String how(FieldEvidence field) {
        return "matching.level." + field.field() + "." + field.level();
    }
}
