package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.ids.Ids;
import org.sila.matching.models.TestModels;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;

/** An administrator tries a new model beside the one in use, switches it on, and goes back; a supervisor looks on. */
class ModelJourney extends Workday {

    @TempDir
    Path folder;

    @AfterEach
    void the_shipped_model_again() {
        jdbc.sql("update matching_model set state = 'RETIRED' where state <> 'RETIRED'")
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void a_model_is_brought_in_tried_compared_switched_on_and_put_away(Language language) throws IOException {
        decisions();
        String name = TestModels.name();
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/matching/models");
        administrator.isAt("matching.models.title").looks("models-before");

        administrator
                .follows("matching.models.bring")
                .isAt("matching.models.bring")
                .looks("model-new");
        uploads(administrator, "{ \"settings\": no }".getBytes(), name);
        assertThat(administrator.valueOf("matching.models.name")).isEqualTo(name);
        administrator.looks("model-refused");
        uploads(administrator, TestModels.lessLikely(14), name);
        administrator
                .sees("matching.models.notice.BROUGHT")
                .sees("matching.model-state.SHADOW")
                .looks("model-on-trial");

        administrator.follows("matching.models.compare");
        waitsUntilTried(administrator);
        administrator
                .isAt("matching.comparison.title")
                .sees("matching.comparison.bands")
                .looks("model-comparison");

        administrator
                .opens("/matching/models/" + id(name))
                .writes("matching.model.reason", "يميّز الإخوة أفضل في قوائمنا")
                .presses("matching.model-decision.SWITCH_ON");
        administrator.sees("matching.models.notice.SWITCH_ON").looks("model-in-use");
        administrator.opens("/matching/models").seesWords(name).looks("models");

        administrator
                .opens("/matching/models/shipped")
                .writes("matching.model.reason", "نعود إلى النموذج المرفق")
                .presses("matching.model-decision.SWITCH_ON");
        administrator.sees("matching.model-state-says.IN_USE").looks("model-shipped");
    }

    @ParameterizedTest
    @EnumSource
    void a_supervisor_sees_how_far_the_model_can_be_trusted(Language language) {
        decisions();
        Visitor supervisor = staff(Role.SUPERVISOR, language).opens("/matching/models");

        supervisor.follows("matching.calibration.title").isAt("matching.calibration.title");

        supervisor
                .sees("matching.calibration.plot.read")
                .sees("matching.calibration.axis.said")
                .looks("calibration");
        assertThat(supervisor.page().locator("figure.plot circle").count()).isGreaterThan(4);
        supervisor.opens("/matching/models/calibration?model=2/journey").looks("calibration-of-one");
    }

    private void uploads(Visitor administrator, byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("model.json"), content);
        administrator
                .attaches("matching.models.file", file)
                .writes("matching.models.name", name)
                .writes("matching.models.from", "تعلّم من قوائم حلب 2025")
                .presses("matching.models.bring.go");
    }

    private static void waitsUntilTried(Visitor administrator) {
        for (int look = 0; look < 300 && administrator.reads("matching.comparison.so-far"); look++) {
            administrator.page().waitForTimeout(100);
            administrator.follows("matching.models.look-again");
        }
    }

    private String id(String name) {
        return jdbc.sql("select id::text from matching_model where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Matches of which a model said something, and what two people made of it. */
    private void decisions() {
        List<UUID> matches = IntStream.range(0, 24)
                .mapToObj(at -> proposed(DetentionEvent.RELEASED).matchId())
                .toList();
        matches.forEach(match -> arrivals.compared(jdbc.sql("select report_id from match where id = ?")
                .param(match)
                .query(UUID.class)
                .single()));
        List<UUID> people = List.of(Ids.next(), Ids.next());
        people.forEach(id -> jdbc.sql("""
                insert into staff_account (id, sign_in_name, name, role, password_hash, enabled, created_at, version)
                values (?, ?, 'ليلى', 'SUPERVISOR', 'none', true, now(), 0)
                """).params(id, "journey-" + id).update());
        for (int at = 0; at < matches.size(); at++) {
            double said = 0.05 + 0.9 * at / matches.size();
            boolean confirmed = at % 4 < (int) Math.round(4 * said);
            jdbc.sql("""
                    update match set probability = ?, model_version = '2/journey', state = ?, accepted_by = ?,
                                     decided_by = ?, version = version + 1
                    where id = ?
                    """)
                    .params(said, confirmed ? "CONFIRMED" : "REJECTED", people.get(0), people.get(1), matches.get(at))
                    .update();
        }
    }
}
