package org.sila.journeys;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.sila.testing.Arrivals;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead about a closed cellar becomes a search; the team keeps its log, and families read what two people let out. */
class SearchOperationJourney extends Workday {

    @Autowired
    private Sealing sealing;

    @Test
    void a_lead_becomes_a_search_that_families_read_of_in_plain_words() {
        String cellar = Arrivals.familyName();
        Visitor caseworker = staff(Role.CASEWORKER, Language.ENGLISH);
        UUID lead = lead();
        caseworker.opens("/leads/" + lead).presses("operations.begin-of-lead").sees("operations.notice.begun");
        String search = caseworker.page().url().replaceFirst(".*(/operations/[0-9a-f-]{36}).*", "$1");

        caseworker.follows("operations.plan.change");
        caseworker
                .writes("operations.field.place", "Cellar " + cellar)
                .writes("operations.field.purpose", "A wall behind the kitchen that is newer than the others.")
                .writes("operations.field.planned", "2024-12-09T08:00")
                .presses("operations.plan.go");
        caseworker.sees("operations.notice.changed").follows("operations.teams.change");
        caseworker
                .writes("operations.field.team", "Civil defence 1")
                .writes("operations.field.name", "Yusuf Carpenter")
                .presses("operations.teams.go");
        caseworker.sees("operations.notice.member").looks("operation-teams");
        caseworker.opens(search).follows("operations.guide.open");
        caseworker
                .writes("operations.guide.who", "Somebody who worked there")
                .ticks("operations.guide.protect")
                .presses("operations.guide.go");
        caseworker
                .sees("operations.guide.protected")
                .follows("operations.guide.open")
                .looks("operation-guide");
        caseworker.opens(search).follows("operations.task.new");
        caseworker
                .writes("operations.task.what", "Knock on the wall behind the kitchen")
                .writes("operations.task.part", "Red building, ground floor")
                .writes("operations.task.for-whom", "Civil defence 1")
                .writes("operations.task.due", "2024-12-09T12:00")
                .presses("operations.task.go");
        caseworker.sees("operations.notice.task").follows("operations.state.change");
        caseworker.presses("operations.state.go").sees("operations.error.state").looks("operation-state");
        caseworker
                .answers("operations.state.new", "operations.becomes.UNDER_WAY")
                .writes("operations.field.at", "2024-12-09T08:10")
                .writes("operations.state.text", "Through the gate, all five.")
                .presses("operations.state.go");
        caseworker.sees("operations.notice.state");
        caseworker
                .writes("operations.field.at", "2024-12-09T09:30")
                .writes("operations.log.text", "The wall sounds hollow at knee height.")
                .presses("operations.log.go");
        caseworker.sees("operations.notice.logged").follows("operations.finding.new");
        caseworker
                .answers("operations.finding.kind", "operations.finding.PASSAGE")
                .writes("operations.field.at", "2024-12-09T10:05")
                .writes("operations.finding.told", "A shaft behind it, two metres deep, no door.")
                .presses("operations.finding.go");
        caseworker.sees("operations.notice.finding").looks("operation");
        caseworker.opens(search + "/state");
        caseworker
                .answers("operations.state.new", "operations.becomes.ENDED")
                .answers("operations.outcome", "operations.outcome.NOT_CONFIRMED")
                .writes("operations.state.text", "A shaft for air.")
                .presses("operations.state.go");
        caseworker.follows("operations.families.open");
        caseworker
                .writes("operations.families.day", "2024-12-09")
                .writes(
                        "operations.families.arabic",
                        "بحث الدفاع المدني في قبو " + cellar + ". لم يُعثر على غرف مغلقة.")
                .presses("operations.families.go");
        caseworker.sees("operations.families.another");

        Visitor supervisor = staff(Role.SUPERVISOR, Language.ENGLISH).opens("/operations?waiting=true");
        supervisor.sees("operations.waits-for-you").looks("operations");
        supervisor.opens(search + "/families").looks("operation-families");
        supervisor.ticks("operations.families.tells-nothing").presses("operations.families.release");
        supervisor.sees("operations.notice.released");

        Visitor family = onAPhone(Language.ARABIC).opens("/lead").follows("operations.public.title");
        family.isAt("operations.public.title")
                .seesWords("قبو " + cellar)
                .doesNotSeeWords("Carpenter")
                .looks("searches");
    }

    private UUID lead() {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into lead (id, reference, access_code_hash, kind, how_known, told, language, received_at)
                values (?, 'SL-' || upper(substr(md5(random()::text), 1, 4)) || '-'
                           || upper(substr(md5(random()::text), 1, 4)), 'none', 'CLOSED_PART', 'WORKED_THERE', ?, 'ar', now())
                """)
                .params(id, sealing.seal("خلف المطبخ جدار أحدث من غيره", "lead.told"))
                .update();
        jdbc.sql("""
                insert into lead_link (id, lead_id, facility, linked_by, linked_at)
                select ?, ?, 'saydnaya-red', id, now() from staff_account limit 1
                """).params(Ids.next(), id).update();
        return id;
    }
}
