package org.sila.matching.engine.names;

import org.jspecify.annotations.Nullable;

/**
 * One way to take a person's names apart.
 *
 * @param given given name
 * @param father father's given name
 * @param grandfather paternal grandfather's given name
 * @param family family name
 * @param doubt how unusual this reading is, in bits
 */
public record NameReading(
        @Nullable NameToken given,
        @Nullable NameToken father,
        @Nullable NameToken grandfather,
        @Nullable NameToken family,
        float doubt) {}
