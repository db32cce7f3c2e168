package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecountedTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private long things = 5;
    private int counts;
    private final Recounted<Long> recounted = new Recounted<>(
            () -> {
                counts++;
                return things;
            },
            Long::longValue,
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void few_things_are_counted_at_each_look() {
        assertThat(recounted.now().figures()).isEqualTo(5);
        things = 6;

        assertThat(recounted.now()).isEqualTo(new Recounted.Counted<>(6L, NOON, false));
    }

    @Test
    void nobody_waits_for_many_things_to_be_counted_again() {
        things = Recounted.MANY;
        recounted.now();
        things++;

        assertThat(recounted.now()).isEqualTo(new Recounted.Counted<>(Recounted.MANY, NOON, true));
        assertThat(counts).isEqualTo(1);
    }

    @Test
    void many_things_are_counted_again_before_anybody_looks() {
        things = Recounted.MANY;
        recounted.again();
        things++;
        recounted.again();

        assertThat(recounted.now().figures()).isEqualTo(Recounted.MANY + 1);
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void what_became_few_again_is_counted_at_each_look() {
        things = Recounted.MANY;
        recounted.now();
        things = 5;
        recounted.again();
        things = 4;
        recounted.again();

        assertThat(recounted.now().figures()).isEqualTo(4);
    }
}
