package org.sila.journeys;

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

/** A supervisor enters a prison and an alleged building of it, and a caseworker reads who was there when. */
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
        supervisor
                .opens("/facilities/" + prison)
                .follows("facilities.merge")
                .looks("facility-merge")
                .writes("facilities.merge.into", "لا مكان كهذا")
                .presses("facilities.merge.go")
                .looks("facility-merge-wrong");
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
