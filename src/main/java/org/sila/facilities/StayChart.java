package org.sila.facilities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * The months of a facility as a drawing of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param leftwards whether time runs from right to left, as the reader's language does
 */
record StayChart(List<MonthlyCounts.Month> months, boolean leftwards) {

    static final int WIDTH = 960;
    static final int HEIGHT = 260;

    private static final int LEFT = 60;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;
    private static final int MOST_YEARS = 12;
    private static final int STEPS = 4;

    /** A bar; the lower part of it is for certain. */
    record Bar(double x, double width, double perhapsY, double perhapsHeight, double sureY, double sureHeight) {}

    /** A year below the axis. */
    record Year(double x, int year) {}

    /** A number beside the axis. */
    record Tick(double y, long count) {}

    StayChart {
        months = List.copyOf(months);
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** Where the axis of numbers stands. */
    public int axis() {
        return leftwards ? WIDTH - LEFT : LEFT;
    }

    /** Where the lines end that begin at the axis. */
    public int end() {
        return leftwards ? 0 : WIDTH;
    }

    public double ground() {
        return HEIGHT - BOTTOM;
    }

    public List<Bar> bars() {
        double width = (WIDTH - LEFT) / (double) months.size();
        return IntStream.range(0, months.size())
                .filter(at -> months.get(at).perhaps() > 0)
                .mapToObj(at -> bar(months.get(at), LEFT + at * width, width))
                .toList();
    }

    private Bar bar(MonthlyCounts.Month month, double x, double width) {
        double gap = Math.min(1, width / 4);
        return new Bar(
                round(leftwards ? WIDTH - x - width + gap : x),
                round(width - gap),
                y(month.perhaps()),
                round(ground() - y(month.perhaps())),
                y(month.sure()),
                round(ground() - y(month.sure())));
    }

    public List<Year> years() {
        int all = months.size() / 12;
        int each = (all + MOST_YEARS - 1) / MOST_YEARS;
        double width = (WIDTH - LEFT) / (double) Math.max(all, 1);
        return IntStream.range(0, all)
                .filter(at -> at % each == 0)
                .mapToObj(at -> new Year(
                        round(leftwards ? WIDTH - LEFT - at * width : LEFT + at * width),
                        months.get(at * 12).year()))
                .toList();
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long count = 0; count <= top(); count += step()) {
            ticks.add(new Tick(y(count), count));
        }
        return ticks;
    }

    /** The month in which most may have been there. */
    public Optional<MonthlyCounts.Month> busiest() {
        return months.stream().max(Comparator.comparingLong(MonthlyCounts.Month::perhaps));
    }

    /** That month as a date, to be written; null where there is none. */
    public @Nullable PartialDate busiestMonth() {
        return busiest()
                .map(month -> new PartialDate(month.year(), month.month(), 0, false))
                .orElse(null);
    }

    /** The twelve months of each year in which there was anybody. */
    public Map<Integer, List<MonthlyCounts.Month>> byYear() {
        Map<Integer, List<MonthlyCounts.Month>> years = new LinkedHashMap<>();
        for (int at = 0; at < months.size(); at += 12) {
            List<MonthlyCounts.Month> year = months.subList(at, at + 12);
            if (year.stream().anyMatch(month -> month.perhaps() > 0)) {
                years.put(year.get(0).year(), year);
            }
        }
        return years;
    }

    private double y(long count) {
        return round(ground() - (ground() - TOP) * count / top());
    }

    private long top() {
        long most = busiest().map(MonthlyCounts.Month::perhaps).orElse(0L);
        return Math.max(step() * ((most + step() - 1) / step()), 1);
    }

    /** 1, 2 or 5 times a power of ten, so that there are about {@value #STEPS} of them. */
    private long step() {
        double rough = busiest().map(MonthlyCounts.Month::perhaps).orElse(0L) / (double) STEPS;
        long ten = (long) Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1))));
        return rough <= ten ? ten : rough <= 2 * ten ? 2 * ten : rough <= 5 * ten ? 5 * ten : 10 * ten;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
