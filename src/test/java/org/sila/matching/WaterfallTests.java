package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;

class WaterfallTests {

    private static final Evidence EVIDENCE = new Evidence(
            "2/test",
            -12,
            List.of(
                    new FieldEvidence("given", "سامر", "سامر", "same-written", 7.5, 0.005),
                    new FieldEvidence("mother", "هدى", "", "missing", 0, 0),
                    new FieldEvidence("birth", "1985", "1986", "one-year-apart", -1, 0)),
            List.of(),
            -0.5,
            -6,
            List.of("mother"),
            0.3);

    @Test
    void each_step_begins_where_the_one_before_it_ended_and_the_last_ends_at_the_result() {
        Waterfall waterfall = Waterfall.of(EVIDENCE, 0.2);
        List<Waterfall.Step> steps = waterfall.steps();

        assertThat(steps)
                .extracting(Waterfall.Step::code)
                .containsExactly(
                        "matching.waterfall.prior",
                        "matching.field.given",
                        "matching.field.birth",
                        "matching.waterfall.kinship",
                        "matching.waterfall.others");
        assertThat(steps.get(0).from()).isZero();
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
        }
        assertThat(steps.get(3).to()).as("the pair by itself").isEqualTo(EVIDENCE.total());
        assertThat(steps.get(4).soFar()).isCloseTo(0.2, within(1e-9));
        assertThat(steps.get(1).isFor()).isTrue();
        assertThat(steps.get(2).isFor()).isFalse();
    }

    @Test
    void what_is_small_is_told_as_one_in_so_many() {
        Waterfall.Step prior = Waterfall.of(EVIDENCE, 0.2).steps().get(0);

        assertThat(prior.oneIn()).isEqualTo(4097);
        assertThat(prior.percentSoFar()).isZero();
    }

    @Test
    void every_bar_lies_within_the_drawing_and_can_be_seen() {
        for (double probability : new double[] {0, 1e-12, 0.5, 1}) {
            Waterfall waterfall = Waterfall.of(EVIDENCE, probability);
            for (Waterfall.Step step : waterfall.steps()) {
                assertThat(waterfall.length(step)).isGreaterThanOrEqualTo(1);
                assertThat(waterfall.start(step)).isBetween(0.0, 200.0);
                assertThat(waterfall.start(step) + waterfall.length(step)).isLessThanOrEqualTo(200.1);
            }
            assertThat(waterfall.place(0)).isBetween(0.0, 200.0);
        }
    }
}
