package org.sila.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NetworkCountsTests {

    private Instant now = Instant.parse("2026-03-01T10:00:30Z");
    private final InstantSource source = () -> now;
    private final NetworkCounts counts = new NetworkCounts(source.withZone(ZoneOffset.UTC));

    @Test
    void neighbours_are_one_network_and_others_are_not() {
        sent(3, "203.0.113.7");
        counts.sent("203.0.113.200");
        counts.sent("2001:db8:1::1");
        counts.sent("2001:db8:1:ffff::2");

        assertThat(counts.from("203.0.113.1")).isEqualTo(4);
        assertThat(counts.from("203.0.114.1")).isZero();
        assertThat(counts.from("2001:db8:1::3")).isEqualTo(2);
        assertThat(counts.averageElsewhere("198.51.100.1")).isEqualTo(3);
        assertThat(counts.averageElsewhere("203.0.113.1")).isEqualTo(2);
    }

    @Test
    void what_came_more_than_ten_minutes_ago_is_forgotten() {
        sent(5, "203.0.113.7");
        now = now.plus(Duration.ofMinutes(6));
        sent(2, "203.0.113.7");
        assertThat(counts.from("203.0.113.7")).isEqualTo(7);

        now = now.plus(Duration.ofMinutes(5));
        assertThat(counts.from("203.0.113.7")).isEqualTo(2);

        now = now.plus(Duration.ofDays(40));
        assertThat(counts.from("203.0.113.7")).isZero();
        assertThat(counts.averageElsewhere("198.51.100.1")).isZero();
    }

    @Test
    void a_proxy_that_does_not_tell_for_whom_it_asks_is_nobody() {
        sent(100, "127.0.0.1");
        sent(100, "10.0.0.4");

        assertThat(counts.from("127.0.0.1")).isZero();
        assertThat(counts.from("10.0.0.4")).isZero();
    }

    @Test
    void a_clock_that_is_put_back_loses_nothing() {
        sent(4, "203.0.113.7");
        now = now.minus(Duration.ofMinutes(3));
        sent(1, "203.0.113.7");

        assertThat(counts.from("203.0.113.7")).isEqualTo(5);
    }

    private void sent(int times, String address) {
        for (int i = 0; i < times; i++) {
            counts.sent(address);
        }
    }
}
