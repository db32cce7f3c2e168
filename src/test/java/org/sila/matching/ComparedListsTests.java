package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.reports.SearchHeartbeats;
import org.sila.sources.RecallSource;
import org.sila.sources.RestoreSource;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@SilaTest
class ComparedListsTests {

    @Autowired
    private SearchHeartbeats heartbeats;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private RecallSource recallSource;

    @Autowired
    private RestoreSource restoreSource;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_list_is_not_called_compared_before_its_rows_are_even_due() {
        Instant before = Instant.now();

        assertThat(listsWhileNothingIsMarked(
                        before,
                        () -> arrivals.records(
                                List.of(Arrivals.person(Arrivals.familyName())), DetentionEvent.RELEASED)))
                .isZero();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> heartbeats.since(before).lists() == 1);
    }

    @Test
    void a_restored_list_is_not_called_compared_before_it_was_compared_anew() {
        Instant before = Instant.now();
        UUID record = arrivals.records(List.of(Arrivals.person(Arrivals.familyName())), DetentionEvent.RELEASED)
                .get(0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heartbeats.since(before).lists() == 1);
        UUID source = jdbc.sql("select source_id from detainee_record where id = ?")
                .param(record)
                .query(UUID.class)
                .single();
        actingAsSupervisor(() -> recallSource.recall(source, titleOf(source), "perhaps forged"));
        UUID recall = jdbc.sql("select recall_id from source where id = ?")
                .param(source)
                .query(UUID.class)
                .single();

        assertThat(listsWhileNothingIsMarked(
                        before, () -> actingAsSupervisor(() -> restoreSource.restore(source, recall, "genuine"))))
                .isZero();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> heartbeats.since(before).lists() == 1);
    }

    /** Nothing can be marked due as long as this test holds the table, which is how a busy machine looks. */
    private int listsWhileNothingIsMarked(Instant since, Runnable happens) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("lock table record_due in share mode").update();
            CompletableFuture.runAsync(happens).join();
            return heartbeats.since(since).lists();
        }));
    }

    private void actingAsSupervisor(Runnable does) {
        ActingStaff.actAs(Role.SUPERVISOR, jdbc);
        try {
            does.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String titleOf(UUID source) {
        return jdbc.sql("select title from source where id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

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
