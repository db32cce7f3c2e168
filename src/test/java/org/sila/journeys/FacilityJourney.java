package org.sila.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.testing.Arrivals;
import org.sila.web.Language;

/**
 * A supervisor enters a prison and an alleged building of it, and a caseworker reads who was there when; and what was
 * entered twice becomes one.
 */
class FacilityJourney extends Workday {

    private static final Language LANGUAGE = Language.ARABIC;

    @Test
    void a_place_is_entered_with_its_parts_and_shows_who_was_there_when() {
        Visitor supervisor = staff(Role.SUPERVISOR, LANGUAGE);
        String name = Arrivals.familyName();
        arrivals.list(
                IntStream.range(0, 40).mapToObj(at -> held("سجن " + name, at)).toList());

        UUID checkIn = arrivals.list(List.of(held("سجن " + name, 1))).get(0);
        jdbc.sql(
                        "update source set kind = 'SELF_CHECK_IN' where id = (select source_id from detainee_record where id = ?)")
                .param(checkIn)
                .update();
        jdbc.sql(
                        "insert into record_stay (record_id, source_id, number, facility, since, until) select id, source_id, 1, facility, '2012-03', '2014' from detainee_record where id = ?")
                .param(checkIn)
                .update();

        supervisor.opens("/facilities/new").looks("facility-new");
        supervisor
                .writes("facilities.arabic", "سجن " + name)
                .writes("facilities.numbers", "٩" + System.nanoTime() % 100_000)
                .selects("facilities.kind", "facilities.kind.PRISON")
                .presses("facilities.go");
        supervisor.sees("facilities.done").follows("facilities.add-part");
        supervisor
                .writes("facilities.arabic", name + " - الجناح الشرقي")
                .ticks("facilities.alleged.tick")
                .presses("facilities.go");
        supervisor.sees("facilities.alleged.explained");

        Visitor caseworker = staff(Role.CASEWORKER, LANGUAGE);
        UUID prison = jdbc.sql("select id from facility where arabic = ?")
                .param("سجن " + name)
                .query(UUID.class)
                .single();
        caseworker.opens("/facilities").looks("facilities");
        caseworker
                .opens("/facilities/" + prison)
                .sees("facilities.there")
                .sees("facilities.there.told", 1)
                .looks("facility")
                .follows("facilities.records.open")
                .sees("facilities.told")
                .looks("facility-records");
    }

    @Test
    void a_place_that_was_entered_twice_becomes_one_and_two_again() {
        mergedAndBack(staff(Role.SUPERVISOR, LANGUAGE));
        mergedAndBack(staff(Role.ADMINISTRATOR, Language.ENGLISH));
    }

    private void mergedAndBack(Visitor visitor) {
        String name = Arrivals.familyName();
        String nickname = Arrivals.familyName();
        arrivals.list(IntStream.range(0, 12).mapToObj(at -> held(nickname, at)).toList());
        entered(visitor, "سجن " + name);
        visitor.writes("facilities.numbers", "٨" + System.nanoTime() % 100_000)
                .presses("facilities.go")
                .sees("facilities.done");
        entered(visitor, nickname);
        visitor.writes("facilities.streets", "شارع " + nickname)
                .presses("facilities.go")
                .sees("facilities.done");
        visitor.follows("facilities.add-part")
                .writes("facilities.arabic", nickname + " - الجناح الشرقي")
                .selects("facilities.kind", "facilities.kind.PRISON")
                .chooses("part", "facilities.part.WING")
                .presses("facilities.go");
        followsName(visitor.sees("facilities.done"), nickname);

        visitor.follows("facilities.merge").looks("facility-merge");
        visitor.writes("facilities.merge.into", "لا مكان كهذا").presses("facilities.merge.see");
        visitor.sees("facilities.error.unknown").looks("facility-merge-wrong");
        visitor.writes("facilities.merge.into", name).presses("facilities.merge.see");
        visitor.sees("facilities.merge.means.undo").looks("facility-merge-what-follows");
        visitor.presses("facilities.merge.go");
        visitor.sees("facilities.merge.reason.missing").looks("facility-merge-without-reason");
        visitor.writes("facilities.merge.reason", "من كان فيه يعرف الاسمين").presses("facilities.merge.go");
        visitor.sees("facilities.merge.done")
                .seesWords("من كان فيه يعرف الاسمين")
                .looks("facility-that-stays");
        followsName(visitor, nickname);
        visitor.sees("facilities.merged").seesWords("من كان فيه يعرف الاسمين").looks("facility-merged");

        visitor.follows("facilities.separate").presses("facilities.separate.go");
        visitor.sees("facilities.separate.reason.missing").looks("facility-separate");
        visitor.writes("facilities.separate.reason", "سجنان متجاوران").presses("facilities.separate.go");
        visitor.sees("facilities.separate.done").seesWords("سجنان متجاوران").looks("facility-separated");
    }

    private static void entered(Visitor visitor, String name) {
        visitor.opens("/facilities/new")
                .writes("facilities.arabic", name)
                .selects("facilities.kind", "facilities.kind.PRISON");
    }

    private static void followsName(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Mention held(String facility, int at) {
        PartialDate date = at % 8 == 0 ? null : new PartialDate(2011 + at % 7, at % 5 == 0 ? 0 : 1 + at % 12, 0, false);
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                Arrivals.person(Arrivals.familyName()),
                new Circumstances(
                        date,
                        "",
                        facility,
                        List.of(DetentionEvent.SEEN, DetentionEvent.RELEASED).get(at % 2)),
                "");
    }
}
