package org.sila.matching.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTests {

    private static final Offset<Double> EXACT = within(1e-9);

    /** Two reports with a right record, one found first, one second; a third report has none. */
    private static Evaluation someRightSomeWrong() {
        Evaluation evaluation = new Evaluation();
        evaluation.truth("r1", "d1");
        evaluation.truth("r2", "d2");
        evaluation.truth("r4", "d4");
        evaluation.pair("r1", "d1", 0.9);
        evaluation.pair("r1", "d3", 0.2);
        evaluation.pair("r2", "d3", 0.6);
        evaluation.pair("r2", "d2", 0.4);
        evaluation.pair("r3", "d1", 0.1);
        return evaluation;
    }

    @Test
    void ranks_are_counted_over_the_reports_that_have_a_right_record() {
        Figures figures = someRightSomeWrong().figures();
        assertThat(figures.ranking().first()).isCloseTo(1 / 3.0, EXACT);
        assertThat(figures.ranking().amongTen()).isCloseTo(2 / 3.0, EXACT);
        assertThat(figures.ranking().meanReciprocal()).isCloseTo(1.5 / 3, EXACT);
        assertThat(figures.candidateRecall()).isCloseTo(2 / 3.0, EXACT);
    }

    @Test
    void precision_recall_and_their_mean_are_taken_at_a_half_and_at_the_best() {
        Figures figures = someRightSomeWrong().figures();
        assertThat(figures.half().precision()).isCloseTo(0.5, EXACT);
        assertThat(figures.half().recall()).isCloseTo(1 / 3.0, EXACT);
        assertThat(figures.half().f1()).isCloseTo(0.4, EXACT);
        assertThat(figures.best().threshold()).isEqualTo(0.4);
        assertThat(figures.best().f1()).isCloseTo(2 * 2 / 6.0, EXACT);
        assertThat(figures.sure().recall()).isZero();
    }

    @Test
    void calibration_says_how_far_probabilities_are_from_what_was_right() {
        Figures figures = someRightSomeWrong().figures();
        assertThat(figures.calibrationError()).isCloseTo((0.1 + 0.2 + 0.6 + 0.6 + 0.1) / 5, EXACT);
        assertThat(figures.brier()).isCloseTo((0.01 + 0.04 + 0.36 + 0.36 + 0.01) / 5, EXACT);
        assertThat(figures.bins().get(9).right()).isEqualTo(1);
    }

    @Test
    void a_pair_told_twice_counts_once_with_its_highest_probability() {
        Evaluation evaluation = new Evaluation();
        evaluation.truth("r1", "d1");
        evaluation.pair("r1", "d1", 0.3);
        evaluation.pair("r1", "d1", 0.8);
        evaluation.pair("r1", "d1", 0.5);
        assertThat(evaluation.figures().pairs()).isEqualTo(1);
        assertThat(evaluation.figures().half().f1()).isEqualTo(1);
    }

    @Test
    void equal_probabilities_rank_the_greater_record_first_so_that_the_result_is_always_the_same() {
        Evaluation evaluation = new Evaluation();
        evaluation.truth("r1", "d1");
        evaluation.pair("r1", "d1", 0.5);
        evaluation.pair("r1", "d2", 0.5);
        assertThat(evaluation.figures().ranking().first()).isZero();
        assertThat(evaluation.figures().ranking().meanReciprocal()).isEqualTo(0.5);
    }

    @Test
    void nothing_found_is_not_an_error() {
        Evaluation evaluation = new Evaluation();
        evaluation.truth("r1", "d1");
        assertThat(evaluation.figures().ranking().first()).isZero();
        assertThat(evaluation.figures().best().f1()).isZero();
        assertThat(new Evaluation().figures().candidateRecall()).isZero();
    }

    @Test
    void many_pairs_are_kept_apart() {
        Evaluation evaluation = new Evaluation();
        for (int i = 0; i < 5000; i++) {
            evaluation.truth("r" + i, "d" + i);
        }
        for (int i = 0; i < 5000; i++) {
            evaluation.pair("r" + i, "d" + i, 0.9);
            evaluation.pair("r" + i, "d" + (i + 1), 0.1);
        }
        Figures figures = evaluation.figures();
        assertThat(figures.pairs()).isEqualTo(10_000);
        assertThat(figures.ranking().first()).isEqualTo(1);
        assertThat(figures.best().f1()).isEqualTo(1);
        assertThat(figures.calibrationError()).isCloseTo(0.1, within(1e-6));
    }
}
