package org.sila.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.web.Language;

/** Somebody who came out of Saydnaya tells of himself on a telephone, in Arabic; staff verify him in English. */
class HereJourney extends Workday {

    @Test
    void somebody_who_came_free_decides_what_may_be_told_of_him() {
        Visitor person = onAPhone(Language.ARABIC).opens("/here");
        person.isAt("checkins.introduction.title").looks("here-introduction");
        person.follows("leads.introduction.begin").isAt("checkins.who.title");
        person.presses("reports.continue").sees("checkins.error.name").looks("here-who");
        person.writes("reports.field.full-name", "مازن سليم الحاج علي")
                .writes("reports.field.mother", "فدوى")
                .dates("reports.field.born", "", "٥", "١٩٨٦")
                .writes("checkins.field.origin", "دوما")
                .presses("reports.continue");
        person.isAt("checkins.held.title");
        person.writes("checkins.field.place", "فرع 215").presses("checkins.held.more");
        person.isAt("checkins.held.title");
        person.page().locator("#more summary").click();
        person.page().getByLabel(person.text("checkins.field.place")).nth(1).fill("سجن صيدنايا");
        person.answers("checkins.field.came-free", "checkins.came-free.FREED_AT_OPENING")
                .dates("checkins.field.freed", "8", "12", "2024")
                .looks("here-held");
        person.presses("reports.continue").isAt("checkins.wishes.title").looks("here-wishes");
        person.answers("checkins.field.wishes", "checkins.wish.SAY_ALIVE_NO_CONTACT")
                .writes("checkins.field.words", "أمي فقط")
                .ticks("checkins.field.may-be-asked")
                .presses("reports.continue");
        person.isAt("checkins.reach.title").looks("here-reach");
        person.ticks("reports.field.returns-with-code")
                .presses("reports.continue")
                .sees("checkins.error.agree");
        person.ticks("checkins.field.agree").presses("reports.continue");
        person.isAt("leads.check.title").seesWords("سجن صيدنايا").looks("here-check");
        person.presses("leads.check.send").isAt("checkins.done.title");
        String reference = person.codes().get(0);
        String code = person.codes().get(1);
        person.writes("reports.done.type-back", code.substring(20)).presses("reports.done.kept");
        person.isAt("leads.kept.title").presses("reports.mine.sign-out");

        UUID id = jdbc.sql("select id from check_in where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
        Visitor caseworker =
                staff(Role.CASEWORKER, Language.ENGLISH).opens("/desk").sees("checkins.desk.new");
        caseworker.opens("/check-ins?state=NEW").seesWords(reference).looks("check-ins");
        caseworker.opens("/check-ins/" + id).seesWords("مازن سليم").seesWords("فرع 215");
        caseworker.answers("checkins.decide.state", "checkins.decide.VERIFIED").presses("checkins.decide.go");
        caseworker.sees("checkins.error.how");
        caseworker
                .chooses("how", "checkins.how.VIDEO_CALL")
                .writes("checkins.decide.words", "Showed his card and named his cell mates")
                .presses("checkins.decide.go");
        caseworker.sees("checkins.notice.VERIFIED");
        caseworker.writes("checkins.talk.message", "أهلاً بكم").presses("checkins.talk.send");
        caseworker.sees("checkins.notice.answered").looks("check-in");
        caseworker
                .follows("checkins.decide.record")
                .sees("checkins.note.SAY_ALIVE_NO_CONTACT")
                .seesWords("سجن صيدنايا");

        staff(Role.CASEWORKER, Language.ENGLISH)
                .opens("/facilities/" + placeWritten("فرع 215") + "/records?undated=true")
                .seesWords("مازن سليم")
                .sees("facilities.told")
                .sees("facilities.told.may-be-asked")
                .looks("facility-records-told");

        Visitor later = onAPhone(Language.ARABIC).opens("/status");
        later.writes("reports.status.reference", reference)
                .writes("reports.status.code", code)
                .presses("reports.status.open");
        later.isAt("leads.mine.title")
                .sees("checkins.stage.VERIFIED")
                .seesWords("أهلاً بكم")
                .looks("here-mine");
        later.follows("checkins.mine.change").isAt("checkins.wishes.title").looks("here-mine-wishes");
        later.answers("checkins.field.wishes", "checkins.wish.NO_DISCLOSURE").presses("checkins.mine.save");
        later.sees("checkins.mine.changed");
        later.follows("checkins.mine.reach").isAt("checkins.reach.title").looks("here-mine-reach");
        later.follows("web.back").isAt("leads.mine.title");
        caseworker.opens("/check-ins?unread=true").seesWords(reference);
        later.follows("leads.mine.withdraw").isAt("leads.withdraw.title");
        later.ticks("leads.withdraw.sure").presses("leads.withdraw.go").isAt("leads.withdrawn.title");
        caseworker.opens("/check-ins?state=WITHDRAWN").seesWords(reference).sees("checkins.state.WITHDRAWN");
    }

    /** The place that is written so, once it is known. */
    private UUID placeWritten(String name) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                                        select facility.id from facility
                                        join facility_name on facility_name.own_key = facility.code
                                        where facility_name.written = ?
                                        """).param(name).query(UUID.class).optional(), Optional::isPresent)
                .orElseThrow();
    }
}
