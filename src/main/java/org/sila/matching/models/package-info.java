/**
 * The models that pairs are weighed with: brought in, tried in the shadow of the one in use, switched on, and held against
 * what people decided. Offers {@link org.sila.matching.models.ModelsAtWork} (the engine with the model in use, and with the
 * one in shadow), {@link org.sila.matching.models.TrialScores} and {@link org.sila.matching.models.ModelJson}; announces
 * what proposals must follow. Knows the engine; must not know how proposals come about.
 */
@NullMarked
package org.sila.matching.models;

import org.jspecify.annotations.NullMarked;
