package org.sila.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is there before it can be searched, or was read by another version of the engine. */
@SilaTest
class MakeSearchIndexTests {

    @Autowired
    private MakeSearchIndex makeIndex;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everything_is_read_anew_once_and_what_was_stopped_goes_on() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(person);
        UUID record = arrivals.record(person, DetentionEvent.RELEASED);
        await().atMost(Duration.ofSeconds(60)).until(() -> known(report, record) == 2);
        jdbc.sql("delete from search_report where report_id = ?").param(report).update();
        jdbc.sql("delete from search_record where record_id = ?").param(record).update();
        jdbc.sql("update search_making set engine_version = 0, finished = false")
                .update();

        assertThat(makeIndex.makeSome()).isTrue();
        assertThat(jdbc.sql("select count(*) from search_making where engine_version = 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        while (makeIndex.makeSome()) {
            assertThat(known(report, record)).isBetween(0, 2);
        }

        assertThat(known(report, record)).isEqualTo(2);
        assertThat(makeIndex.makeSome()).isFalse();
    }

    private int known(UUID report, UUID record) {
        return jdbc.sql("""
                select (select count(*) from search_report where report_id = ?)
                    + (select count(*) from search_record where record_id = ?)
                """).params(report, record).query(Integer.class).single();
    }
}
