package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.person.DetentionEvent;
import org.sila.reports.SearchHeartbeats;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SilaTest
class ComparedListsTests {

    @Autowired
    private SearchHeartbeats heartbeats;

    @Autowired
    private Arrivals arrivals;

    @Test
    void a_family_is_told_how_much_its_report_was_compared_with_since_and_nothing_of_what_was_found() {
        Instant before = Instant.now();
        assertThat(heartbeats.since(before)).isEqualTo(new SearchHeartbeats.Heartbeat(0, 0, null));

        arrivals.records(
                List.of(Arrivals.person(Arrivals.familyName()), Arrivals.person(Arrivals.familyName())),
                DetentionEvent.RELEASED);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            SearchHeartbeats.Heartbeat now = heartbeats.since(before);
            assertThat(now.lists()).isEqualTo(1);
            assertThat(now.entries()).isEqualTo(2);
            assertThat(now.latest()).isAfterOrEqualTo(before);
        });
    }
}
