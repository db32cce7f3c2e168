package org.sila.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sila.cases.KnownFact;
import org.sila.cases.Teller;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/** Whatever is known of a person, however vaguely dated, the drawing stays on its paper and says no more than is known. */
class DrawingProperties {

    private static final double ROUNDING = 0.11;

    @Property(tries = 300)
    void every_mark_lies_within_the_drawing(@ForAll("facts") List<KnownFact> facts) {
        for (Drawing drawing : List.of(drawn(facts, false), drawn(facts, true))) {
            for (Drawing.Row row : drawing.rows()) {
                assertThat(row.y()).isBetween(0, drawing.height() - 40);
                assertThat(row.labelX()).isBetween(0.0, (double) Drawing.WIDTH);
                row.points().forEach(point -> assertThat(point.x()).isBetween(0.0, (double) Drawing.WIDTH));
                row.pieces().forEach(piece -> {
                    assertThat(piece.width()).isPositive();
                    assertThat(piece.x()).isGreaterThanOrEqualTo(-ROUNDING);
                    assertThat(piece.x() + piece.width()).isLessThanOrEqualTo(Drawing.WIDTH + ROUNDING);
                });
            }
            drawing.ticks().forEach(tick -> assertThat(tick.x()).isBetween(0.0, (double) Drawing.WIDTH));
        }
    }

    @Property(tries = 300)
    void an_arabic_page_has_the_mirror_image(@ForAll("facts") List<KnownFact> facts) {
        Drawing one = drawn(facts, false);
        Drawing other = drawn(facts, true);

        for (int at = 0; at < one.rows().size(); at++) {
            List<Drawing.Piece> mirrored = new ArrayList<>();
            for (Drawing.Piece piece : one.rows().get(at).pieces()) {
                mirrored.add(
                        new Drawing.Piece(Drawing.WIDTH - piece.x() - piece.width(), piece.width(), piece.sureness()));
            }
            List<Drawing.Piece> pieces = other.rows().get(at).pieces();
            assertThat(pieces).hasSameSizeAs(mirrored);
            for (int each = 0; each < pieces.size(); each++) {
                assertThat(Math.abs(pieces.get(each).x() - mirrored.get(each).x()))
                        .isLessThanOrEqualTo(2 * ROUNDING);
                assertThat(pieces.get(each).sureness())
                        .isEqualTo(mirrored.get(each).sureness());
            }
        }
    }

    @Property(tries = 300)
    void a_point_is_drawn_only_for_a_day_that_is_known(@ForAll("facts") List<KnownFact> facts) {
        drawn(facts, false)
                .rows()
                .forEach(row -> assertThat(row.points()).hasSizeLessThanOrEqualTo((int) row.entry().facts().stream()
                        .filter(fact -> fact.date() != null && fact.date().hasDay())
                        .count()));
    }

    @Property(tries = 300)
    void what_is_dated_is_in_the_drawing_once_and_all_is_in_the_table(@ForAll("facts") List<KnownFact> facts) {
        Timeline timeline = Timeline.of(facts, UnaryOperator.identity());

        assertThat(timeline.entries().stream()
                        .mapToInt(entry -> entry.facts().size())
                        .sum())
                .isEqualTo(facts.stream().filter(fact -> fact.date() != null).count());
        assertThat(timeline.facts()).hasSameSizeAs(facts);
    }

    private static Drawing drawn(List<KnownFact> facts, boolean leftward) {
        return Drawing.of(Timeline.of(facts, UnaryOperator.identity()), leftward);
    }

    @Provide
    Arbitrary<List<KnownFact>> facts() {
        return fact().list().ofMaxSize(12);
    }

    private static Arbitrary<KnownFact> fact() {
        return Combinators.combine(
                        dates().injectNull(0.1),
                        Arbitraries.of("A", "B"),
                        Arbitraries.of(Presence.class),
                        Arbitraries.of(KnownFact.Standing.class))
                .as((date, place, presence, standing) -> new KnownFact(
                        "what",
                        date,
                        place,
                        presence,
                        null,
                        null,
                        "",
                        new Teller(Teller.Kind.CASEWORKER, "", null, null, ""),
                        standing));
    }

    private static Arbitrary<PartialDate> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1980, 2025),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 28),
                        Arbitraries.of(true, false))
                .as((year, month, day, about) -> new PartialDate(year, month, month == 0 ? 0 : day, about));
    }
}
