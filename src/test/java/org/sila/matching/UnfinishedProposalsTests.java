package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sila.cases.CasesChanged;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that dies between a change and its proposals: nothing that was committed is forgotten. */
@SilaTest
class UnfinishedProposalsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private EventPublicationRegistry registry;

    @Autowired
    private IncompleteEventPublications unfinished;

    @Autowired
    private ProposeMatches proposeMatches;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${spring.modulith.events.republish-outstanding-events-on-restart}")
    private boolean toldAgainAtStart;

    @Test
    void a_change_whose_listener_never_ran_is_told_again_and_leads_to_its_proposals() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(person);
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID match = arrivals.match(report, record);
        arrivals.compared(report);
        asIfNeverCompared(report, match);
        CasesChanged change = new CasesChanged(List.of(arrivals.caseOf(report)));
        transaction.executeWithoutResult(status -> registry.store(change, Stream.of(listener())));
        assertThat(publications(change)).isEqualTo(1);

        unfinished.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(change));

        await().atMost(Duration.ofSeconds(60)).until(() -> proposals(report, record) == 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> publications(change) == 0);
        assertThat(toldAgainAtStart).isTrue();
    }

    @Test
    void a_batch_that_was_cut_short_leaves_its_reports_due() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(person);
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID match = arrivals.match(report, record);
        arrivals.compared(report);
        jdbc.sql("delete from match where id = ?").param(match).update();

        jdbc.sql("insert into report_due (report_id, due_at, since) values (?, now() + interval '1 day', now())")
                .param(report)
                .update();

        transaction.executeWithoutResult(killed -> {
            proposedInThisTransaction(report);
            assertThat(proposals(report, record)).isEqualTo(1);
            killed.setRollbackOnly();
        });
        assertThat(isDue(report)).isTrue();
        assertThat(proposals(report, record)).isZero();

        transaction.executeWithoutResult(again -> proposedInThisTransaction(report));
        assertThat(isDue(report)).isFalse();
        assertThat(proposals(report, record)).isEqualTo(1);
    }

    private void proposedInThisTransaction(UUID report) {
        jdbc.sql("update report_due set due_at = now() where report_id = ?")
                .param(report)
                .update();
        while (isDue(report)) {
            proposeMatches.proposeDue(100);
        }
    }

    private void asIfNeverCompared(UUID report, UUID match) {
        jdbc.sql("delete from match where id = ?").param(match).update();
        jdbc.sql("delete from report_key where report_id = ?").param(report).update();
    }

    private static PublicationTargetIdentifier listener() {
        return PublicationTargetIdentifier.of(
                KeepProposals.class.getName() + ".on(" + CasesChanged.class.getName() + ")");
    }

    private int publications(CasesChanged change) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like '%' || ? || '%'")
                .param(change.caseIds().get(0).toString())
                .query(Integer.class)
                .single();
    }

    private boolean isDue(UUID report) {
        return jdbc.sql("select count(*) from report_due where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int proposals(UUID report, UUID record) {
        return jdbc.sql("select count(*) from match where report_id = ? and record_id = ?")
                .params(report, record)
                .query(Integer.class)
                .single();
    }
}
