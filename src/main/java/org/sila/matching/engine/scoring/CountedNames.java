package org.sila.matching.engine.scoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.ReadName;

/**
 * The names of one mention that are counted, by what identifies them.
 *
 * @param given own, father's and grandfather's
 * @param family the family's, if it is known
 */
public record CountedNames(List<Long> given, List<Long> family) {

    public static CountedNames of(ReadName name) {
        return new CountedNames(
                identities(name, NameRole.GIVEN, NameRole.FATHER, NameRole.GRANDFATHER),
                identities(name, NameRole.FAMILY));
    }

    private static List<Long> identities(ReadName name, NameRole... roles) {
        return Stream.of(roles)
                .map(name::in)
                .filter(Objects::nonNull)
                .map(NameToken::identity)
                .toList();
    }
}
