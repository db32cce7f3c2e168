package org.sila.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sila.reunification.ConfirmedMatch.done;
import static org.sila.reunification.ConfirmedMatch.refused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was held to be so and is not: another person, a death after all, a family that found one another without us. */
@SilaTest
@AutoConfigureMockMvc
class WrongPersonTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private ConfirmedMatch found;

    @BeforeEach
    void somebody_found() {
        found = new ConfirmedMatch(DetentionEvent.FREED_AT_OPENING, arrivals, browser, jdbc);
    }

    @Test
    void a_mistake_found_after_the_meeting_is_reported_settled_and_told_and_the_search_goes_on() {
        found.told();
        done(found.step("events", found.caseworker, "event", "PHYSICAL_REUNION", "place", "حمص"));
        done(found.step("closing", found.caseworker, "outcome", "REUNITED"));
        assertThat(found.familyState()).isEqualTo("CLOSED");

        refused(found.step("mistake", found.caseworker, "reason", "لا يعرف أخته"));
        done(found.step("mistake", found.caseworker, "reason", "لا يعرف أخته", "incident", "أخبرتنا الأخت بعد اللقاء"));
        assertThat(found.page("")).contains("It may be the wrong person");
        refused(found.step("wishes", found.caseworker, "wishes", "MESSAGE_ONLY"));
        assertThat(found.step("mistake/wrong", found.caseworker, "toTell", "x", "teller", "y"))
                .hasStatus(HttpStatus.FORBIDDEN);
        refused(found.step("mistake/wrong", found.supervisor));
        done(found.step("mistake/wrong", found.supervisor, "toTell", "أخطأنا، والبحث مستمر", "teller", "منى"));

        assertThat(found.outcome()).isEqualTo("WRONG_PERSON");
        assertThat(found.matchState(found.matchId)).isEqualTo("REJECTED");
        assertThat(found.caseStatus()).isEqualTo("OPEN");
        assertThat(found.fate()).isEqualTo("UNKNOWN");
        assertThat(found.familyState()).isEqualTo("CASEWORKER_WILL_CONTACT");
        assertThat(found.read(
                        "select reason from case_change where case_id = ? and what = 'FATE' order by changed_at desc limit 1",
                        found.caseId))
                .isEqualTo("لا يعرف أخته");
        refused(found.step("mistake/told", found.caseworker, "toldOn", "2099-01-01", "toldDetails", "x"));
        done(found.step("mistake/told", found.caseworker, "toldOn", "2026-02-03", "toldDetails", "زرناهم معاً"));
        assertThat(found.familyState()).isEqualTo("SEARCHING");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                                .param("%" + found.matchId + "%")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(found.outcome()).isEqualTo("WRONG_PERSON");
        assertThat(found.page("/mistake")).contains("أخبرتنا الأخت بعد اللقاء", "زرناهم معاً");
    }

    @Test
    void a_doubt_that_was_unfounded_ends_and_telling_is_approved_anew() {
        done(found.step("wishes", found.caseworker, "wishes", "FULL_CONTACT"));
        done(found.step("identity", found.caseworker, "identification", "CONFIRMED", "method", "DNA"));
        done(found.step("approval", found.supervisor));
        done(found.step("mistake", found.caseworker, "reason", "عمر مختلف", "incident", "لم يُبلَّغ أحد"));
        refused(found.step("events", found.caseworker, "event", "FAMILY_INFORMED"));
        done(found.step("mistake/right", found.supervisor, "rightReason", "خطأ في تاريخ الميلاد"));

        refused(found.step("events", found.caseworker, "event", "FAMILY_INFORMED"));
        done(found.step("approval", found.supervisor));
        done(found.step("events", found.caseworker, "event", "FAMILY_INFORMED"));
        assertThat(found.matchState(found.matchId)).isEqualTo("CONFIRMED");
    }

    @Test
    void somebody_thought_alive_has_died_which_two_people_say_and_the_family_is_told_anew() {
        found.told();
        refused(found.step("kind", found.caseworker));
        done(found.step("kind", found.supervisor, "kindReason", "شهادة وفاة من المشفى"));
        refused(found.step("kind/decision", found.supervisor, "agreed", "true"));
        assertThat(found.step("kind/decision", found.caseworker, "agreed", "true"))
                .hasStatus(HttpStatus.FORBIDDEN);
        done(found.step("kind/decision", TestStaff.signedIn(Role.SUPERVISOR, jdbc), "agreed", "true"));

        assertThat(found.read("select kind from reunification where id = ?", found.id))
                .isEqualTo("DEATH");
        assertThat(found.read(
                        "select wishes_before from reunification_kind_change where reunification_id = ?", found.id))
                .isEqualTo("FULL_CONTACT");
        refused(found.step("events", found.caseworker, "event", "EFFECTS_RETURNED"));
        done(found.step("approval", found.supervisor));
        refused(found.step("events", found.caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        done(found.step(
                "plan",
                found.caseworker,
                "edition",
                "0",
                "kin[0].name",
                "هدى",
                "speaker",
                "سعاد",
                "day",
                "2026-01-02",
                "place",
                "البيت"));
        done(found.step("events", found.caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        assertThat(found.fate()).isEqualTo("DEATH_DOCUMENTED");
    }

    @Test
    void reunited_elsewhere_closes_what_else_is_proposed_with_a_note_and_reopening_brings_it_back() {
        UUID another = arrivals.match(found.reportId, arrivals.record(found.person, DetentionEvent.SEEN));

        refused(found.step("closing", found.caseworker, "outcome", "REUNITED_ELSEWHERE"));
        done(found.step(
                "closing", found.caseworker, "outcome", "REUNITED_ELSEWHERE", "outcomeReason", "التقوا في حمص"));
        assertThat(found.matchState(another)).isEqualTo("SUPERSEDED");
        assertThat(found.caseStatus()).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select count(*) from case_note where case_id = ?")
                        .param(found.caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        done(found.step("reopening", found.supervisor, "reopenReason", "كان غيره"));
        assertThat(found.matchState(another)).isEqualTo("REOPENED");
    }

    @Test
    void a_refusal_says_whose_it_is_and_why() {
        refused(found.step("closing", found.caseworker, "outcome", "DECLINED_BY_PERSON"));
        refused(found.step("events", found.caseworker, "event", "DECLINED"));
        done(found.step("events", found.caseworker, "event", "DECLINED", "details", "لا يريد الآن"));
        done(found.step("closing", found.caseworker, "outcome", "DECLINED_BY_PERSON", "outcomeReason", "لا يريد الآن"));
        assertThat(found.outcome()).isEqualTo("DECLINED_BY_PERSON");
    }
}
