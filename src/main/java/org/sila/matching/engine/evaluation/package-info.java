/**
 * How good linked pairs are, given the truth: ranking, precision and recall, calibration. Offers {@code Evaluation} (add
 * pairs, ask for figures) and {@code PairList} (reads them from CSV). Knows nothing of how pairs were scored.
 */
@NullMarked
package org.sila.matching.engine.evaluation;

import org.jspecify.annotations.NullMarked;
