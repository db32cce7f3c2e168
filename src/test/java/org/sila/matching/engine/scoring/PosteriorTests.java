package org.sila.matching.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PosteriorTests {

    private final Model model = Model.shipped();

    @Test
    void two_equal_candidates_who_are_not_one_person_get_just_under_a_half_each() {
        double[] probabilities = Posterior.probabilities(model, new double[] {6, 6}, other -> -30);

        assertThat(probabilities[0]).isBetween(0.45, 0.5);
        assertThat(probabilities[1]).isBetween(0.45, 0.5);
    }

    @Test
    void two_equal_candidates_who_are_one_person_keep_what_they_deserve() {
        double[] probabilities = Posterior.probabilities(model, new double[] {6, 6}, other -> 30);

        assertThat(probabilities[0]).isGreaterThan(0.95);
        assertThat(probabilities[1]).isGreaterThan(0.95);
    }

    @Test
    void a_single_candidate_has_the_probability_of_its_odds() {
        assertThat(Posterior.probabilities(model, new double[] {0}, other -> 0)[0])
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void without_candidates_there_is_nothing() {
        assertThat(Posterior.probabilities(model, new double[0], other -> 0)).isEmpty();
    }
}
