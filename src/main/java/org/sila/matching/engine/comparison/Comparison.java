package org.sila.matching.engine.comparison;

import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameReading;

/**
 * How two profiles compare, field by field.
 *
 * @param levels ordinal of the level of each field, in the order of {@link Field}
 * @param first the reading of the first one's name that fits best
 * @param second the reading of the second one's name that fits best
 * @param father level of the fathers' names within the lineage
 * @param grandfather level of the grandfathers' names within the lineage
 * @param family level of the family names within the lineage
 */
public record Comparison(
        byte[] levels,
        NameReading first,
        NameReading second,
        NameLevel father,
        NameLevel grandfather,
        NameLevel family) {

    /** Ordinal of the field's level among {@link FieldLevels#codes}. */
    public int level(Field field) {
        return levels[field.ordinal()];
    }
}
