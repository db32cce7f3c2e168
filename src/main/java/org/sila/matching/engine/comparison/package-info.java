/**
 * Compares two profiles field by field and says at which level they agree. A level is a fact about the two values; what
 * it is worth is decided in {@code scoring}. Missing data is a level of its own, never a disagreement.
 */
@NullMarked
package org.sila.matching.engine.comparison;

import org.jspecify.annotations.NullMarked;
