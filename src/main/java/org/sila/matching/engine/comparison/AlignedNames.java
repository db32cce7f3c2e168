package org.sila.matching.engine.comparison;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;

/**
 * Two persons' names, name beside name. In each role (given, father, grandfather, family) stand the two names that were
 * laid side by side and how well they agree; a role that one of them lacks is missing.
 */
public final class AlignedNames {

    private static final int ROLES = NameRole.FURTHER.ordinal();
    private static final NameLevel[] NOTHING =
            Collections.nCopies(ROLES, NameLevel.MISSING).toArray(NameLevel[]::new);

    private final @Nullable NameToken[] first = new NameToken[ROLES];
    private final @Nullable NameToken[] second = new NameToken[ROLES];
    private final NameLevel[] levels = NOTHING.clone();
    private boolean turned;

    AlignedNames() {}

    /** A further forefather stands in for a grandfather, where there is no other. */
    void put(NameRole role, @Nullable NameToken one, @Nullable NameToken two, NameLevel level) {
        int place = role == NameRole.FURTHER ? NameRole.GRANDFATHER.ordinal() : role.ordinal();
        boolean taken = levels[place] != NameLevel.MISSING;
        if (!taken || level != NameLevel.MISSING && level.compareTo(levels[place]) < 0) {
            first[place] = one;
            second[place] = two;
            levels[place] = level;
        }
    }

    /** The same with the first person second. */
    AlignedNames swapped() {
        AlignedNames swapped = new AlignedNames();
        System.arraycopy(first, 0, swapped.second, 0, ROLES);
        System.arraycopy(second, 0, swapped.first, 0, ROLES);
        System.arraycopy(levels, 0, swapped.levels, 0, ROLES);
        swapped.turned = turned;
        return swapped;
    }

    void turn() {
        turned = true;
    }

    public NameLevel level(NameRole role) {
        return levels[role.ordinal()];
    }

    /** The first person's name in the role. */
    public @Nullable NameToken first(NameRole role) {
        return first[role.ordinal()];
    }

    /** The second person's name in the role. */
    public @Nullable NameToken second(NameRole role) {
        return second[role.ordinal()];
    }

    /** True where they agree only if one of them has the family name first. */
    public boolean isTurned() {
        return turned;
    }
}
