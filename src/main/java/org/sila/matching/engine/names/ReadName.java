package org.sila.matching.engine.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's names, read once.
 *
 * @param readings what the names may be, the plainest first; a name in parts has one, a one-string name several
 * @param spoken the tokens that name the person (given, father, grandfather, family), for finding candidates
 * @param mother mother's given name
 * @param motherFamily mother's family name
 * @param kunya the child's name in a kunya (أبو خالد: خالد), or the by-name itself
 */
public record ReadName(
        List<NameReading> readings,
        List<NameToken> spoken,
        @Nullable NameToken mother,
        @Nullable NameToken motherFamily,
        @Nullable NameToken kunya) {}
