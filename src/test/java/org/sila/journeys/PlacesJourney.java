package org.sila.journeys;

import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.web.Language;

/** A supervisor goes from the map to a district, enters a village in it, and an administrator reads the map. */
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

    private String idOf(String code) {
        return jdbc.sql("select id::text from place where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
