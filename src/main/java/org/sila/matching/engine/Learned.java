package org.sila.matching.engine;

import java.util.List;
import org.sila.matching.engine.scoring.LevelCounts;
import org.sila.matching.engine.scoring.Model;

/**
 * A model that was learned from two lists, and from how much.
 *
 * @param reports how many reports were looked at
 * @param chancePairs how many pairs were drawn by chance
 * @param counts what was seen at the end
 * @param logLikelihood after each round, in bits: of what the candidates have in common, against their all being unrelated
 * @param calibrationPairs pairs that the calibration was fitted on; 0 where it was kept
 */
public record Learned(
        Model model,
        int reports,
        int chancePairs,
        LevelCounts counts,
        List<Double> logLikelihood,
        int calibrationPairs) {}
