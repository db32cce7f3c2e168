package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.database.TestDatabase;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.secrets.CheapHash;
import org.sila.sources.ArrivingLists;
import org.sila.sources.Grade;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.sila.testing.Arrivals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A list is stored first and compared then; what else arrives meanwhile does not wait for it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Arrivals.class, CheapHash.class})
class ListsArriveTests {

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ArrivingLists arrivingLists;

    @Autowired
    private RegisterSource registerSource;

    @Autowired
    private StoreRecords storeRecords;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void its_rows_are_looked_for_when_it_is_in_and_those_of_others_at_once() {
        PersonDescription listed = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(listed);
        arrivals.compared(report);
        UUID list = registerSource.register(
                new NewSource("long", RecordKind.RELEASE_LIST, "test", "", null, Grade.UNJUDGED, null));

        UUID row = firstPart(list, listed);
        await().until(() -> waits(row));
        arrivals.proposedMatch();
        assertThat(waits(row)).isTrue();

        transaction.executeWithoutResult(status -> arrivingLists.end(list));
        assertThat(arrivals.match(report, row)).isNotNull();
        await().until(() -> !isDue(row));
    }

    @Test
    void a_part_that_is_told_of_when_its_list_is_in_does_not_wait() {
        PersonDescription listed = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(listed);
        UUID list = registerSource.register(
                new NewSource("short", RecordKind.RELEASE_LIST, "test", "", null, Grade.UNJUDGED, null));

        UUID row = transaction.execute(status -> {
            arrivingLists.begin(list);
            UUID stored = store(list, listed);
            arrivingLists.end(list);
            return stored;
        });

        assertThat(arrivals.match(report, row)).isNotNull();
    }

    private UUID firstPart(UUID list, PersonDescription listed) {
        return transaction.execute(status -> {
            arrivingLists.begin(list);
            return store(list, listed);
        });
    }

    private UUID store(UUID list, PersonDescription person) {
        return storeRecords
                .store(
                        list,
                        List.of(new NewRecord(
                                2,
                                "",
                                List.of(),
                                person,
                                new Circumstances(null, "", "", DetentionEvent.FREED_AT_OPENING))))
                .get(0);
    }

    private boolean waits(UUID record) {
        return says("select exists (select from record_due where record_id = ? and waits_for is not null)", record);
    }

    private boolean isDue(UUID record) {
        return says("select exists (select from record_due where record_id = ?)", record);
    }

    private boolean says(String sql, UUID record) {
        return jdbc.sql(sql).param(record).query(Boolean.class).single();
    }
}
