package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.accounts.Role;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.web.Language;

/** A list led to a confirmed match, turns out to be doubtful, is recalled as a whole, and is restored once that is cleared up. */
class RecallJourney extends Workday {

    private static final Language LANGUAGE = Language.ARABIC;

    @TempDir
    Path folder;

    @Test
    void a_list_is_recalled_its_confirmed_match_warned_of_and_all_of_it_restored() throws IOException {
        Visitor caseworker = staff(Role.CASEWORKER, LANGUAGE);
        Visitor supervisor = staff(Role.SUPERVISOR, LANGUAGE);
        PersonDescription person = somebody(1985);
        UUID report = arrivals.report(person);
        String title = imported(person);
        UUID source = found("select id from source where title = ?", title);
        UUID match = arrivals.match(report, found("select id from detainee_record where source_id = ?", source));
        caseworker.opens("/matches/" + match).presses("matching.decision.ACCEPT");
        supervisor.opens("/matches/" + match).presses("matching.decision.CONFIRM");
        UUID reunification = arrivals.reunification(match);

        supervisor.opens("/sources").isAt("sources.list.title").looks("sources");
        supervisor.opens("/sources/" + source).sees("sources.custody.none");
        supervisor
                .follows("sources.custody.add")
                .writes("sources.custody.holder", "مكتب التوثيق في حمص")
                .dates("sources.custody.since", "", "12", "2024")
                .writes("sources.custody.passed-on", "صُوّرت القائمة على أرض المكتب")
                .looks("source-custody")
                .presses("sources.custody.go");
        supervisor
                .follows("sources.grade.change")
                .selects("sources.record.reliability", "sources.reliability.D")
                .selects("sources.record.credibility", "sources.credibility.5")
                .writes("sources.reason", "اسمان فيها لشخصين توفيا قبل ذلك")
                .presses("sources.grade.go");
        supervisor.sees("sources.grade.done").looks("source");
        supervisor.follows("sources.recall.title").looks("source-recall");
        supervisor
                .writes("sources.recall.reason", "تبيّن أن القائمة مركّبة من منشورات")
                .writes("sources.recall.retype", title)
                .presses("sources.recall.go");
        supervisor.sees("sources.recalled.whole").looks("source-recalled");

        caseworker.opens("/matches/" + match).sees("sources.recalled.decided").looks("match-recalled");
        caseworker.opens("/cases/" + arrivals.caseOf(report)).sees("matching.recalled.case");
        caseworker.opens("/reunifications/" + reunification).sees("reunification.page.recalled");

        supervisor
                .opens("/sources/" + source)
                .follows("sources.restoration.title")
                .looks("source-restoration");
        supervisor.writes("sources.reason", "وُجدت الأصول").presses("sources.restoration.go");
        supervisor.sees("sources.restoration.done");
        assertThat(caseworker.opens("/matches/" + match).reads("sources.recalled.decided"))
                .isFalse();

        supervisor.opens("/releases/new").looks("release-new");
        supervisor
                .writes("sources.release.facility", "سجن صيدنايا العسكري")
                .dates("sources.release.day", "8", "12", "2024")
                .writes("sources.release.freed", "٣٥٠٠")
                .presses("sources.release.go");
        supervisor.page().locator("#source").selectOption(source.toString());
        supervisor.presses("sources.release.attach.go").sees("sources.release.attached");
        supervisor.looks("release").opens("/releases").looks("releases");
    }

    /** The title of a list of that one person, which an administrator brought in. */
    private String imported(PersonDescription person) throws IOException {
        PersonName name = person.name();
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), """
                الاسم الكامل;اسم الأم;تاريخ الولادة;المحافظة;تاريخ الإفراج
                %s %s %s;%s;1985-03-04;حمص;2024-12-08
                """.formatted(
                        name.given(), name.father(), name.family(), name.mother()));
        Visitor administrator = staff(Role.ADMINISTRATOR, LANGUAGE).opens("/imports/new");
        String title = ListJourney.uploads(administrator, file);
        administrator.presses("imports.start", 1);
        ListJourney.waitsUntilFinished(administrator);
        administrator.sees("imports.import-state.FINISHED");
        return title;
    }

    private UUID found(String sql, Object key) {
        return jdbc.sql(sql).param(key).query(UUID.class).single();
    }
}
