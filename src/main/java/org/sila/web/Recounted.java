package org.sila.web;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures over all that is there. Where there is little of it, they are counted at each look. Counting much takes longer
 * than anybody should wait for a page: then those counted last are shown, with the moment, and whoever owns them has them
 * counted again now and then.
 */
public final class Recounted<T> {

    /** From so many things on, figures are kept. */
    static final long MANY = 20_000;

    private final Supplier<T> count;
    private final ToLongFunction<T> size;
    private final Clock clock;
    private volatile @Nullable Counted<T> last;

    /** @param size how many things were counted for the figures */
    public Recounted(Supplier<T> count, ToLongFunction<T> size, Clock clock) {
        this.count = count;
        this.size = size;
        this.clock = clock;
    }

    /**
     * Figures, and when they were counted.
     *
     * @param kept true where that was before somebody asked for them
     */
    public record Counted<T>(T figures, Instant at, boolean kept) {}

    /** Those to be shown now. */
    public Counted<T> now() {
        Counted<T> before = last;
        return before != null && before.kept() ? before : count();
    }

    /** Counts again where figures are kept, or nobody has counted yet. */
    public void again() {
        Counted<T> before = last;
        if (before == null || before.kept()) {
            count();
        }
    }

    private Counted<T> count() {
        Instant at = clock.instant();
        T figures = count.get();
        last = new Counted<>(figures, at, size.applyAsLong(figures) >= MANY);
        return new Counted<>(figures, at, false);
    }
}
