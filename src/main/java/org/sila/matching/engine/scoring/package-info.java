/**
 * What levels are worth: the Fellegi-Sunter weights (log2) as a readable model, name frequencies, the posterior within a
 * candidate set and its calibration. Must not know how a level was found.
 */
@NullMarked
package org.sila.matching.engine.scoring;

import org.jspecify.annotations.NullMarked;
