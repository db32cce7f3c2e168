package org.sila.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.reunification.ConfirmedMatch.done;
import static org.sila.reunification.ConfirmedMatch.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How people are is asked after two weeks, three and six months, and what they need is followed. */
@SilaTest
@AutoConfigureMockMvc
class CareTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private ConfirmedMatch found;

    @BeforeEach
    void somebody_whose_family_was_told() {
        found = new ConfirmedMatch(DetentionEvent.FREED_AT_OPENING, arrivals, browser, jdbc).told();
    }

    @Test
    void the_days_count_from_the_meeting_once_there_was_one() {
        assertThat(due()).containsExactly("2026-01-16", "2026-04-02", "2026-07-02");

        done(found.step("follow-ups/" + first(), found.caseworker, "result", "DONE", "notes", "بخير"));
        jdbc.sql("update reunification_event set happened_on = '2026-01-01' where reunification_id = ?")
                .param(found.id)
                .update();
        done(found.step("events", found.caseworker, "event", "PHYSICAL_REUNION"));

        assertThat(due()).containsExactly("2026-01-16", "2026-04-02", "2026-07-02");
        assertThat(found.read(
                        "select string_agg(stage, ',' order by due_on) from follow_up where reunification_id = ?",
                        found.id))
                .isEqualTo("TWO_WEEKS,THREE_MONTHS,SIX_MONTHS");
    }

    @Test
    void who_was_not_reached_is_asked_again_and_a_day_is_needed_where_it_was_put_off() {
        String first = "follow-ups/" + first();
        refused(found.step(first, found.caseworker, "result", "NOT_REACHED", "notes", ""));
        refused(found.step(first, found.caseworker, "result", "RESCHEDULED", "notes", "مسافرون"));
        done(found.step(first, found.caseworker, "result", "RESCHEDULED", "notes", "مسافرون", "again", "2026-02-01"));

        assertThat(due()).containsExactly("2026-01-16", "2026-02-01", "2026-04-02", "2026-07-02");
        assertThat(found.step(first, found.caseworker, "result", "DONE", "notes", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void needs_and_referrals_are_kept_with_what_came_of_them() {
        String first = "follow-ups/" + first();
        done(found.step(
                first,
                found.caseworker,
                "result",
                "DONE",
                "notes",
                "يحتاج طبيباً",
                "needs",
                "MEDICAL",
                "needs",
                "HOUSING"));
        refused(found.step(first + "/referrals", found.caseworker, "need", "MEDICAL", "to", ""));
        done(found.step(
                first + "/referrals", found.caseworker, "need", "MEDICAL", "to", "عيادة الأمل", "on", "2026-01-17"));
        String referral = found.read("""
                select referral.id from referral join follow_up on follow_up.id = referral.follow_up_id
                where reunification_id = ?""", found.id);
        done(found.step(first + "/referrals/" + referral, found.caseworker, "outcome", "بدأ العلاج"));

        assertThat(found.page("/" + first)).contains("Medical", "Housing", "عيادة الأمل", "بدأ العلاج");
        assertThat(found.page("")).contains("After two weeks", "Housing");
    }

    private String first() {
        return found.read("select id from follow_up where reunification_id = ? order by due_on limit 1", found.id);
    }

    private List<String> due() {
        return jdbc.sql("select due_on from follow_up where reunification_id = ? order by due_on")
                .param(found.id)
                .query(String.class)
                .list();
    }
}
