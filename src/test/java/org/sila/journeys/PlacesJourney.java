package org.sila.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.web.Language;

/** A supervisor goes from the map to a district, enters a village in it, and an administrator reads the map; and what was entered twice becomes one. */
class PlacesJourney extends Workday {

    @Test
    void a_village_is_entered_where_it_lies_and_the_map_counts_by_governorate() {
        Visitor supervisor = staff(Role.SUPERVISOR, Language.ARABIC);
        String name = Arrivals.familyName();
        proposed(DetentionEvent.SEEN);

        supervisor
                .opens("/places/map")
                .looks("places-map")
                .follows("gazetteer.title")
                .looks("places");
        supervisor.opens("/places/" + idOf("SY-LA-D03")).looks("place").follows("gazetteer.add-within");
        supervisor.presses("gazetteer.go").sees("gazetteer.error.name").looks("place-wrong");
        supervisor.writes("gazetteer.arabic", name).presses("gazetteer.go").sees("gazetteer.done");
        supervisor.opens("/places/" + idOf("SY-HI") + "/reports").looks("place-reports");

        staff(Role.ADMINISTRATOR, Language.ENGLISH).opens("/places/map").looks("places-map-for-administrators");
    }

    @Test
    void a_village_that_was_entered_twice_becomes_one_and_two_again() {
        mergedAndBack(staff(Role.SUPERVISOR, Language.ARABIC));
        mergedAndBack(staff(Role.ADMINISTRATOR, Language.ENGLISH));
    }

    private void mergedAndBack(Visitor visitor) {
        String village = Arrivals.familyName();
        String oldName = Arrivals.familyName();
        String within = "/places/new?within=" + idOf("SY-LA-D03");
        visitor.opens(within)
                .writes("gazetteer.arabic", village)
                .presses("gazetteer.go")
                .sees("gazetteer.done");
        visitor.opens(within)
                .writes("gazetteer.arabic", oldName)
                .writes("gazetteer.names", "Old " + oldName)
                .presses("gazetteer.go")
                .sees("gazetteer.done");

        visitor.follows("gazetteer.merge").sees("gazetteer.merge.no-namesakes");
        visitor.writes("gazetteer.merge.look-for", village).presses("gazetteer.look-for.go");
        followsName(visitor.looks("place-merge"), village);
        visitor.sees("gazetteer.merge.means.undo").presses("gazetteer.merge.go");
        visitor.sees("gazetteer.merge.reason.missing").looks("place-merge-what-follows");
        visitor.writes("gazetteer.merge.reason", "خريطة ١٩٨٤").presses("gazetteer.merge.go");
        visitor.sees("gazetteer.merge.done").seesWords(oldName).looks("place-that-stays");
        followsName(visitor, oldName);
        visitor.sees("gazetteer.merged").seesWords("خريطة ١٩٨٤").looks("place-merged");
        visitor.presses("gazetteer.separate").sees("gazetteer.separate.done").doesNotSeeWords(village);
    }

    private static void followsName(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String idOf(String code) {
        return jdbc.sql("select id::text from place where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
