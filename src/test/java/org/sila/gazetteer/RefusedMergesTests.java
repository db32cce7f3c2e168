package org.sila.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two places that cannot be one, and two people who say so at once. */
@SilaTest
@AutoConfigureMockMvc
class RefusedMergesTests {

    private static final String IN_IDLIB = "SY-ID-D05";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AtOnce atOnce;

    private PlaceDesk desk;
    private String name;
    private String oldName;

    @BeforeEach
    void two_names_that_no_other_place_has() {
        desk = new PlaceDesk(browser, jdbc);
        name = Arrivals.familyName();
        oldName = Arrivals.familyName();
    }

    @Test
    void what_cannot_be_one_is_refused_with_what_to_do() {
        UUID stays = desk.district(name, "SY-ID");
        UUID goes = desk.district(oldName, "SY-ID");
        String village = Arrivals.familyName();
        UUID first = desk.entered(Map.of("arabic", village, "kind", "TOWN", "parentId", stays.toString()));
        UUID second = desk.entered(Map.of("arabic", village, "kind", "TOWN", "parentId", goes.toString()));

        refused(goes, stays, "would then be a name of two places in " + name + ". Merge those two first");
        refused(goes, goes, "This is the same place");
        refused(first, stays, "Only places of the same level");
        refused(
                UUID.fromString(desk.idOf("SY-ID")),
                UUID.fromString(desk.idOf("SY-HL")),
                "Governorates cannot be merged");
        for (String none : List.of("", "\u200f\u200e")) {
            assertThat(desk.sent(
                            "/places/" + second + "/merge/" + first,
                            Map.of("version", "0", "otherVersion", "0", "reason", none)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Write why the two are one place");
        }

        assertThat(desk.merge(second, first, "x")).hasStatus(302);
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        refused(desk.district(Arrivals.familyName(), "SY-ID"), goes, "Choose that one");
        refused(goes, desk.district(Arrivals.familyName(), "SY-ID"), "Undo the merge on its page first");
        assertThat(desk.sent(
                        "/places/" + goes + "/change",
                        Map.of("arabic", "x", "kind", "DISTRICT", "parentId", desk.idOf("SY-ID"), "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Undo the merge on its page first");
        assertThat(desk.audited("place-changed", goes)).isZero();
    }

    @Test
    void a_second_click_changes_nothing_and_whoever_saw_something_older_sees_it_anew() {
        UUID stays = desk.town(name, IN_IDLIB);
        UUID goes = desk.town(oldName, IN_IDLIB);
        Map<String, String> asSeen = Map.of("version", "0", "otherVersion", "0", "reason", "يُقرأ كما كُتب");
        String better = Arrivals.familyName();
        desk.sent(
                "/places/" + stays + "/change",
                Map.of("arabic", better, "kind", "TOWN", "parentId", desk.idOf(IN_IDLIB), "version", "0"));

        MvcTestResult late = desk.sent("/places/" + goes + "/merge/" + stays, asSeen);
        assertThat(late).hasStatus(409).bodyText().contains(better, "يُقرأ كما كُتب");
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        assertThat(desk.sent("/places/" + goes + "/merge/" + stays, asSeen)).hasStatus(302);
        assertThat(desk.audited("place-merged", goes)).isEqualTo(1);

        assertThat(desk.sent("/places/" + goes + "/separate", Map.of("version", "0")))
                .hasStatus(409);
        assertThat(desk.separate(goes)).hasStatus(302);
        assertThat(desk.separate(goes)).hasStatus(302);
        assertThat(desk.audited("place-separated", goes)).isEqualTo(1);
    }

    @Test
    void of_two_who_merge_the_same_two_at_once_in_either_direction_one_does() {
        UUID one = desk.town(name, IN_IDLIB);
        UUID other = desk.town(oldName, IN_IDLIB);

        List<Integer> answers = atOnce.both(
                () -> desk.merge(one, other, "x").getResponse().getStatus(),
                () -> desk.merge(other, one, "x").getResponse().getStatus(),
                "lock table place in share row exclusive mode");

        assertThat(answers).containsOnlyOnce(302).containsAnyOf(409, 422);
        assertThat(desk.audited("place-merged", one) + desk.audited("place-merged", other))
                .isEqualTo(1);
    }

    @Test
    void a_place_is_not_put_back_where_it_would_no_longer_fit() {
        UUID stays = desk.district(name, "SY-ID");
        UUID goes = desk.entered(Map.of(
                "arabic",
                oldName,
                "kind",
                "TOWN",
                "parentId",
                desk.district("ال" + oldName, "SY-ID").toString()));
        UUID twin = desk.town(Arrivals.familyName(), IN_IDLIB);
        UUID above = parentOf(goes);
        assertThat(desk.merge(goes, twin, "x")).hasStatus(302);
        assertThat(desk.sent(
                        "/places/" + above + "/change",
                        Map.of("arabic", "ال" + oldName, "kind", "TOWN", "parentId", stays.toString(), "version", "0")))
                .hasStatus(302);

        assertThat(desk.separate(goes)).hasStatus(422).bodyText().contains("Change those levels back first");
        assertThat(desk.page("/places/" + goes, desk.keeper())).contains("Merged into:");
    }

    private void refused(UUID goes, UUID stays, String sentence) {
        assertThat(desk.page("/places/" + goes + "/merge/" + stays, desk.keeper()))
                .contains(sentence)
                .doesNotContain("Merge the two");
        assertThat(desk.merge(goes, stays, "x")).hasStatus(422).bodyText().contains(sentence);
    }

    private UUID parentOf(UUID place) {
        return jdbc.sql("select parent_id from place where id = ?")
                .param(place)
                .query(UUID.class)
                .single();
    }
}
