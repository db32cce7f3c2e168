package org.sila.cases.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sila.cases.KnownFact;
import org.sila.person.PartialDate;

/**
 * A timeline as it is drawn, in the units of an SVG view box. Time runs in the direction of reading: from right to left on
 * an Arabic page. One row for each entry, its words above its marks, so that no words lie on others.
 *
 * @param height of the view box
 * @param ticks where years, or months, begin
 */
public record Drawing(int height, List<Tick> ticks, List<Row> rows) {

    /** Width of the view box. */
    public static final int WIDTH = 960;

    private static final int MARGIN = 40;
    private static final int HEAD = 30;
    private static final int ROW = 48;
    private static final int MOST_TICKS = 12;
    private static final int FEW_MONTHS = 30;
    private static final double FADE = 36;
    private static final double THINNEST = 6;
    private static final double TURN = 0.55;

    /** A line across all rows, and the date that is written above it. */
    public record Tick(double x, PartialDate date) {}

    /**
     * One entry.
     *
     * @param y top of the row; the words stand in its upper half, the marks in its lower
     * @param labelX where the words begin, or end
     * @param ending true where the words end at {@code labelX} in the direction of reading
     */
    public record Row(
            Timeline.Entry entry, int y, List<Piece> pieces, List<Point> points, double labelX, boolean ending) {}

    /** How sure the person was there, or that it happened, in a piece of time. */
    public enum Sureness {
        /** In all of it. */
        KNOWN,
        /** On some day of it, or from some day of it on. */
        UNCERTAIN,
        /** Nobody knows how far it goes on. */
        OPEN
    }

    /** A piece of a bar. */
    public record Piece(double x, double width, Sureness sureness) {}

    /** A day that is known. */
    public record Point(double x) {}

    /** @param leftward true where the page is read from right to left */
    public static Drawing of(Timeline timeline, boolean leftward) {
        if (timeline.entries().isEmpty()) {
            return new Drawing(0, List.of(), List.of());
        }
        Scale scale = Scale.over(timeline.entries(), leftward);
        List<Row> rows = new ArrayList<>();
        for (Timeline.Entry entry : timeline.entries()) {
            rows.add(row(entry, HEAD + rows.size() * ROW, scale));
        }
        return new Drawing(HEAD + rows.size() * ROW + 4, scale.ticks(), rows);
    }

    private static Row row(Timeline.Entry entry, int y, Scale scale) {
        List<Piece> pieces = new ArrayList<>();
        double first = scale.at(entry.from().earliest());
        double last = scale.at(entry.to().latest().plusDays(1));
        if (entry.isOpenBefore()) {
            pieces.add(scale.piece(Math.max(0, first - FADE), first, Sureness.OPEN));
        }
        if (entry.stay() && entry.facts().size() > 1) {
            bar(entry, scale, pieces);
        } else if (!entry.from().hasDay()) {
            pieces.add(scale.piece(first, last, Sureness.UNCERTAIN));
        }
        if (entry.isOpenAfter()) {
            pieces.add(scale.piece(last, Math.min(WIDTH, last + FADE), Sureness.OPEN));
        }
        List<Point> points = entry.facts().stream()
                .map(KnownFact::date)
                .map(Objects::requireNonNull)
                .filter(PartialDate::hasDay)
                .map(date -> scale.at(date.earliest()))
                .distinct()
                .map(x -> new Point(scale.turned(x)))
                .toList();
        boolean ending = first > WIDTH * TURN;
        return new Row(entry, y, pieces, points, scale.turned(ending ? last : first), ending);
    }

    /** Known between the last day it can have begun and the first it can have ended; uncertain around that. */
    private static void bar(Timeline.Entry entry, Scale scale, List<Piece> pieces) {
        double begins = scale.at(entry.from().earliest());
        double begun = scale.at(entry.from().latest().plusDays(1));
        double ending = scale.at(entry.to().earliest());
        double ended = scale.at(entry.to().latest().plusDays(1));
        if (begun >= ending) {
            pieces.add(scale.piece(begins, Math.max(begun, ended), Sureness.UNCERTAIN));
            return;
        }
        boolean sureStart = entry.from().hasDay();
        boolean sureEnd = entry.to().hasDay();
        if (!sureStart) {
            pieces.add(scale.piece(begins, begun, Sureness.UNCERTAIN));
        }
        pieces.add(scale.piece(sureStart ? begins : begun, sureEnd ? ended : ending, Sureness.KNOWN));
        if (!sureEnd) {
            pieces.add(scale.piece(ending, ended, Sureness.UNCERTAIN));
        }
    }

    /** Days to places across the drawing. */
    private record Scale(LocalDate start, LocalDate end, boolean leftward) {

        static Scale over(List<Timeline.Entry> entries, boolean leftward) {
            LocalDate first = entries.stream()
                    .map(entry -> entry.from().earliest())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate last = entries.stream()
                    .map(entry -> entry.to().latest())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return new Scale(first.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1), leftward);
        }

        /** As if it ran from left to right. */
        double at(LocalDate day) {
            double days = ChronoUnit.DAYS.between(start, day);
            return MARGIN + days / ChronoUnit.DAYS.between(start, end) * (WIDTH - 2 * MARGIN);
        }

        double turned(double x) {
            return rounded(leftward ? WIDTH - x : x);
        }

        Piece piece(double from, double to, Sureness sureness) {
            double width = Math.max(THINNEST, to - from);
            double x = Math.min(from, WIDTH - width);
            return new Piece(rounded(leftward ? WIDTH - x - width : x), rounded(width), sureness);
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            long months = ChronoUnit.MONTHS.between(start, end);
            if (months <= FEW_MONTHS) {
                long step = Math.max(1, (months + MOST_TICKS - 1) / MOST_TICKS);
                for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(step)) {
                    ticks.add(new Tick(
                            turned(at(month)), new PartialDate(month.getYear(), month.getMonthValue(), 0, false)));
                }
                return ticks;
            }
            int first = start.getDayOfYear() == 1 ? start.getYear() : start.getYear() + 1;
            int step = Math.max(1, (end.getYear() - first) / MOST_TICKS + 1);
            for (int year = first; !LocalDate.of(year, 1, 1).isAfter(end); year += step) {
                ticks.add(new Tick(turned(at(LocalDate.of(year, 1, 1))), PartialDate.ofYear(year)));
            }
            return ticks;
        }

        private static double rounded(double number) {
            return Math.round(10 * number) / 10.0;
        }
    }
}
