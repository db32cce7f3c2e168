package org.sila.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SilaTest
class RetryUnfinishedWorkTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RetryUnfinishedWork retrying;

    @Autowired
    JdbcClient database;

    @Test
    void an_event_whose_listener_failed_is_told_again_and_then_forgotten() {
        FailsOnce.Happened event = new FailsOnce.Happened(UUID.randomUUID());

        transaction.executeWithoutResult(status -> events.publishEvent(event));
        await().until(() -> state(event).equals("FAILED"));
        retrying.retry(Duration.ZERO);

        await().until(() -> state(event).equals("none"));
        assertThat(FailsOnce.HEARD.get(event.id()).get()).isEqualTo(2);
    }

    private String state(FailsOnce.Happened event) {
        return database.sql("SELECT status FROM event_publication WHERE serialized_event LIKE '%' || ? || '%'")
                .param(event.id().toString())
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
