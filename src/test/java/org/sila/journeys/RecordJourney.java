package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.cases.JoinCases;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.HeardOf;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two relatives reported one person; a caseworker writes down what a survivor says, and finds who was held with them. */
class RecordJourney extends Workday {

    @Autowired
    private SubmitReports submit;

    @Autowired
    private JoinCases joinCases;

    private final String father = Arrivals.familyName();
    private final String prison = "سجن " + Arrivals.familyName();

    @ParameterizedTest
    @EnumSource(names = {"ARABIC", "ENGLISH"})
    void two_reports_become_one_case_that_says_who_says_what(Language language) {
        UUID first = caseOf(report("حمص، حاجز الرستن", "2012-08", News.TOLD_OF_DEATH, Relationship.MOTHER));
        UUID second = caseOf(report("حمص", "2012-08-14", News.SEEN, Relationship.BROTHER));
        arrivals.match(reportOf(first), record(DetentionEvent.FREED_AT_OPENING));

        TestStaff.actsAs(Role.CASEWORKER, jdbc);
        joinCases.join(second, first, "الشخص نفسه");
        SecurityContextHolder.clearContext();

        Visitor caseworker = staff(Role.CASEWORKER, language);
        caseworker
                .opens("/cases/" + first + "/claims/new")
                .isAt("cases.claims.add")
                .looks("claim");
        caseworker.presses("cases.claim.go").sees("cases.claim.error.nothing");
        caseworker
                .selects("cases.field.whereabouts", "cases.whereabouts.DETAINED")
                .writes("web.date.month", "6")
                .writes("web.date.year", "2014")
                .writes("cases.claim.place", prison)
                .writes("cases.claim.said-by", "رفيق احتجاز سابق")
                .writes("cases.claim.words", "رآه في المهجع السادس، وكان يحسب الأيام على الجدار.");
        caseworker.page().locator("input[name=teller][value=PERSON]").check();
        caseworker.presses("cases.claim.go").sees("cases.claim.notice.added").sees("cases.known.contradicts");
        caseworker.page().locator("details:has(#course) summary").click();
        caseworker.looks("case-record");
        assertThat(caseworker.page().locator(".course svg .known").count()).isPositive();

        caseworker
                .opens(caseworker
                        .page()
                        .locator("a[href$='/withdrawal']")
                        .first()
                        .getAttribute("href"))
                .isAt("cases.claim.withdraw")
                .looks("claim-withdrawal");

        looksAtOneHumanBeing(caseworker);

        UUID survivor = record(DetentionEvent.RELEASED);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            caseworker.opens("/codetention/" + first + "?stay=1");
            assertThat(caseworker.page().content()).contains(survivor.toString());
        });
        caseworker.sees("codetention.survivor").looks("codetention");
        caseworker
                .opens("/codetention/" + first + "/RECORD/" + survivor)
                .writes("codetention.request.words", "هل كان في المهجع السادس؟")
                .looks("codetention-request");
        caseworker.presses("codetention.request.go").sees("codetention.notice.requested");
        caseworker.opens("/codetention/" + first + "?stay=1").sees("codetention.asked");
    }

    /** The man of the reports, freed by one list and dead by another. */
    private void looksAtOneHumanBeing(Visitor caseworker) {
        UUID freed = record(DetentionEvent.FREED_AT_OPENING);
        UUID dead = record(DetentionEvent.DEATH_RECORDED);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            caseworker.opens("/records/" + freed + "/same");
            assertThat(caseworker.page().content()).contains(dead.toString());
        });
        caseworker.isAt("individuals.title");
        caseworker.page().locator("a[href*='" + dead + "']").click();
        caseworker.isAt("individuals.pair.title").looks("individual-pair");
        caseworker.page().locator("input[value=ONE_HUMAN_BEING]").check();
        caseworker.writes("individuals.reason", "الأم نفسها").presses("individuals.go");
        caseworker.sees("individuals.notice.ONE_HUMAN_BEING").looks("individual-same");
        caseworker.follows("individuals.see-all").sees("individuals.contradictions");
        caseworker.page().locator("details:has(#course) summary").click();
        caseworker.looks("individual");
    }

    private PersonDescription person() {
        PersonName name = new PersonName("", "نزار", father, "", "الصباغ", "ثريا الحداد", "");
        return new PersonDescription(
                name, Sex.MALE, PartialDate.parse("1987-02-11").orElseThrow(), null, null, "", "حمص", null, "");
    }

    private UUID report(String place, String date, News news, Relationship relationship) {
        return submit.submit(new NewReport(
                        Channel.WEB,
                        UUID.randomUUID(),
                        "",
                        person(),
                        new Circumstances(PartialDate.parse(date).orElseThrow(), place, "", DetentionEvent.ARRESTED),
                        ResponsibleParty.UNKNOWN,
                        "",
                        List.of(
                                new HeardOf(
                                        "فرع فلسطين",
                                        PartialDate.parse("2012-09").orElseThrow(),
                                        "من قريب"),
                                new HeardOf(prison, PartialDate.ofYear(2013), "من ناجٍ")),
                        news,
                        "خبر وصل عن طريق جار",
                        new Enquirer("", relationship, "", "", "", true, "ar"),
                        new Consents(true, false, false, true)))
                .reportId();
    }

    private UUID record(DetentionEvent event) {
        PersonDescription person = event == DetentionEvent.RELEASED ? Arrivals.person(Arrivals.familyName()) : person();
        return arrivals.list(List.of(new Mention(
                        UUID.randomUUID().toString(),
                        MentionKind.RECORD,
                        person,
                        new Circumstances(PartialDate.parse("2014-10").orElseThrow(), "", prison, event),
                        "")))
                .get(0);
    }

    private UUID caseOf(UUID reportId) {
        return arrivals.caseOf(reportId);
    }

    private UUID reportOf(UUID caseId) {
        return jdbc.sql("select report_id from case_report where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }
}
