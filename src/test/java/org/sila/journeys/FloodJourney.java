package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.surge.Surge;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** In a network from which very much is sent, a telephone works a little, and a report that brings no work is read first. */
class FloodJourney extends Journey {

    private static final String ADDRESS = "203.0.113.77";

    @Autowired
    private Surge surge;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_telephone_works_unnoticed_and_a_report_without_work_is_let_in_by_a_person() {
        MockHttpServletRequest sender = new MockHttpServletRequest();
        sender.setRemoteAddr(ADDRESS);
        for (int i = 0; i < 60; i++) {
            surge.admit(sender, null);
        }

        Visitor mother = onAPhoneWithScripts(Language.ARABIC, ADDRESS);
        writes(mother, "سعاد النعسان");
        mother.page().waitForFunction("() => document.querySelector('input[name=work]').value !== ''");
        mother.looks("report-check-work").presses("reports.check.send").isAt("reports.done.title");
        assertThat(held("سعاد النعسان")).isFalse();

        Visitor uncle = onAPhone(Language.ARABIC);
        uncle.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", ADDRESS));
        writes(uncle, "رامي النعسان");
        uncle.presses("reports.check.send").isAt("reports.done.title");
        assertThat(held("رامي النعسان")).isTrue();

        Visitor caseworker = staff(Role.CASEWORKER, Language.ARABIC);
        caseworker.opens("/held").seesWords("رامي النعسان").looks("held");
        caseworker.presses("cases.held.let-in").sees("cases.held.notice.let-in");
        assertThat(held("رامي النعسان")).isFalse();
    }

    private static void writes(Visitor family, String name) {
        family.opens("/report/who")
                .writes("reports.field.full-name", name)
                .presses("reports.continue")
                .presses("reports.skip-page")
                .presses("reports.skip-page")
                .presses("reports.skip-page")
                .ticks("reports.field.returns-with-code")
                .presses("reports.continue")
                .ticks("reports.field.store")
                .presses("reports.continue")
                .isAt("reports.check.title");
    }

    private boolean held(String name) {
        return jdbc.sql("select held_at is not null from report where full_name = ?")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
