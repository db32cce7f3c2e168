package org.sila.matching;

import java.util.stream.Collectors;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.secrets.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * The memory of a decision: a keyed hash of all that was compared, both sides, as written. Where it is the same, nothing
 * that could change the decision has changed. Keyed, since a national number is among what was compared.
 */
@Component
class DecidingFields {

    private static final String CONTEXT = "match.deciding_fields";

    private final BlindIndex blindIndex;

    DecidingFields(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    byte[] of(Evidence evidence) {
        String compared = evidence.fields().stream()
                .map(field -> field.field() + "\0" + field.reportValue() + "\0" + field.recordValue())
                .collect(Collectors.joining("\0"));
        return blindIndex.of(compared, CONTEXT);
    }
}
