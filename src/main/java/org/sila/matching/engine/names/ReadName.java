package org.sila.matching.engine.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's names, read once.
 *
 * @param spoken the tokens that name the person, as they are spoken one after the other
 * @param roles what each of {@code spoken} is; the usual order where {@code inParts} is false
 * @param inParts true where the list said which name is which
 * @param mother mother's given name
 * @param motherFamily mother's family name
 * @param kunya the child's name in a kunya (أبو خالد: خالد), or the by-name itself
 */
public record ReadName(
        List<NameToken> spoken,
        List<NameRole> roles,
        boolean inParts,
        @Nullable NameToken mother,
        @Nullable NameToken motherFamily,
        @Nullable NameToken kunya) {

    /** The name in the role; null where there is none. */
    public @Nullable NameToken in(NameRole role) {
        int place = roles.indexOf(role);
        return place < 0 ? null : spoken.get(place);
    }
}
