package org.sila.matching.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.evaluation.Figures;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.scoring.Model;

/** Floors under the engine's figures, somewhat below what was measured: a change that falls through one has to be told. */
class QualityTests {

    private static final int PEOPLE = 1500;
    private static final long SEED = 7;

    @ParameterizedTest
    @CsvSource({
        "SYRIAN, 0.975, 0.978, 0.95, 0.05",
        "KURDISH, 0.965, 0.97, 0.945, 0.05",
        "ARMENIAN, 0.965, 0.97, 0.94, 0.055",
        "ASSYRIAN, 0.975, 0.975, 0.945, 0.05",
        "TURKMEN, 0.975, 0.978, 0.955, 0.05",
        "FOUR_PART_ARABIC, 0.995, 0.997, 0.99, 0.02",
        "FOUR_PART_ARABIC_YEAR, 0.99, 0.995, 0.98, 0.02",
        "FOUR_PART_CROSS, 0.985, 0.99, 0.975, 0.025",
        "FOUR_PART_LATIN, 0.99, 0.995, 0.985, 0.025"
    })
    void the_right_record_comes_first_and_probabilities_can_be_trusted(
            Kind kind, double first, double amongTen, double bestF1, double calibrationError) throws IOException {
        Figures figures = figures(kind);
        assertThat(figures.ranking().first()).as("recall@1: %s", figures).isGreaterThanOrEqualTo(first);
        assertThat(figures.ranking().amongTen()).as("recall@10: %s", figures).isGreaterThanOrEqualTo(amongTen);
        assertThat(figures.best().f1()).as("best F1: %s", figures).isGreaterThanOrEqualTo(bestF1);
        assertThat(figures.half().f1())
                .as("F1 at 0.5: %s", figures)
                .isGreaterThanOrEqualTo(figures.best().f1() - 0.02);
        assertThat(figures.calibrationError()).as("ECE: %s", figures).isLessThanOrEqualTo(calibrationError);
    }

    private static Figures figures(Kind kind) throws IOException {
        InventedLists lists = InventedLists.of(kind, PEOPLE, SEED, RealSpellings.NONE);
        new BulkLinker(Model.shipped(), BenchmarkGazetteer.read(), lists.reports(), lists.records())
                .link(0.01, pair -> lists.evaluation().pair(pair.reportId(), pair.recordId(), pair.probability()));
        return lists.evaluation().figures();
    }
}
