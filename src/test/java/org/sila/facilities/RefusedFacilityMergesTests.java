package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.places.Places;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two places of detention that cannot be one, or two, and people who say different things at once. */
@SilaTest
@AutoConfigureMockMvc
class RefusedFacilityMergesTests {

    private static final String TYPED = "يُقرأ كما كُتب";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private Places places;

    private FacilityDesk desk;
    private FacilityDesk colleague;
    private String name;
    private String nickname;
    private UUID stays;
    private UUID goes;

    @BeforeEach
    void two_places() {
        desk = new FacilityDesk(browser, jdbc);
        colleague = desk.ofAColleague();
        name = Arrivals.familyName();
        nickname = Arrivals.familyName();
        stays = desk.entered(Map.of("english", name));
        goes = desk.entered(Map.of("english", nickname));
    }

    @Test
    void whoever_chooses_no_other_place_is_told_what_is_wrong_with_what_they_typed() {
        String building = nickname + " - Red Building";
        desk.entered(Map.of("english", building, "partOf", nickname, "part", "BUILDING"));

        assertThat(desk.choose(goes, " ")).hasStatus(422).bodyText().contains("Write the name of the other place");
        assertThat(desk.choose(goes, "لا مكان كهذا"))
                .hasStatus(422)
                .bodyText()
                .contains("No place of detention has this name", "value=\"لا مكان كهذا\"");
        assertThat(desk.choose(goes, nickname))
                .hasStatus(422)
                .bodyText()
                .contains("this one is the same", "value=\"" + nickname + "\"");
        assertThat(desk.choose(goes, building))
                .hasStatus(422)
                .bodyText()
                .contains("A whole cannot be its own part", "value=\"" + building + "\"");
    }

    @Test
    void what_cannot_be_one_is_refused_with_what_to_do_and_what_was_typed() {
        UUID part =
                desk.entered(Map.of("english", nickname + " - Red Building", "partOf", nickname, "part", "BUILDING"));
        UUID third = desk.entered(Map.of("english", Arrivals.familyName()));

        refused(goes, goes, "this one is the same");
        refused(goes, part, "A whole cannot be its own part");
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        refused(goes, third, "already a second name of “" + name);
        refused(third, goes, "itself a second name of “" + name);
        assertThat(browser.get().uri("/facilities/" + goes + "/merge").with(desk.keeper()))
                .hasRedirectedUrl("/facilities/" + goes);
        assertThat(browser.get().uri("/facilities/" + third + "/separate").with(desk.keeper()))
                .hasRedirectedUrl("/facilities/" + third);
        assertThat(browser.get()
                        .uri("/facilities/" + third + "/merge/" + UUID.randomUUID())
                        .with(desk.keeper()))
                .hasStatus(404);
        assertThat(desk.audited("facility-merged", goes, part, third)).isEqualTo(1);
    }

    @Test
    void without_a_reason_nothing_happens() {
        String tooLong = "x".repeat(1001);
        for (String none : List.of("", " \n ", "\u200f\u200e")) {
            assertThat(desk.merge(goes, stays, none))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Write why the two are one place", "What follows", "id=\"reason\"");
        }
        assertThat(desk.merge(goes, stays, tooLong)).hasStatus(422).bodyText().contains(tooLong);
        assertThat(desk.audited("facility-merged", goes)).isZero();

        assertThat(desk.merge(goes, stays, "x".repeat(1000))).hasStatus(302);
        for (String none : List.of("", " \n ", "\u200f\u200e")) {
            assertThat(desk.separate(goes, none))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Write why they are two places", "id=\"reason\"");
        }
        assertThat(desk.separate(goes, tooLong)).hasStatus(422).bodyText().contains(tooLong);
        assertThat(places.facilityNamed(nickname)).isEqualTo(places.facilityNamed(name));
        assertThat(desk.audited("facility-separated", goes)).isZero();
    }

    @Test
    void whoever_saw_something_older_sees_it_anew_with_what_they_wrote() {
        String better = Arrivals.familyName();
        Map<String, String> asSeen = Map.of("version", "0", "otherVersion", "0", "reason", TYPED);
        assertThat(colleague.sent(
                        "/facilities/" + stays + "/change",
                        FacilityDesk.form(Map.of("english", name, "names", better, "version", "0"))))
                .hasStatus(302);

        assertThat(desk.sent("/facilities/" + goes + "/merge/" + stays, asSeen))
                .hasStatus(409)
                .bodyText()
                .contains(TYPED, "name=\"otherVersion\" value=\"1\"");
        assertThat(desk.sent("/facilities/" + goes + "/merge/" + stays, Map.of("reason", TYPED)))
                .hasStatus(409)
                .bodyText()
                .contains(TYPED);
        assertThat(desk.audited("facility-merged", goes)).isZero();
    }

    @Test
    void what_a_colleague_merged_meanwhile_is_told_with_what_one_wrote_and_is_not_merged_again() {
        UUID third = desk.entered(Map.of("english", Arrivals.familyName()));
        Map<String, String> asSeen = Map.of("version", "0", "otherVersion", "0", "reason", TYPED);
        assertThat(colleague.sent("/facilities/" + goes + "/merge/" + stays, asSeen))
                .hasStatus(302);

        for (UUID other : List.of(stays, third)) {
            assertThat(desk.sent("/facilities/" + goes + "/merge/" + other, asSeen))
                    .hasStatus(409)
                    .bodyText()
                    .contains("already a second name of “" + name, TYPED)
                    .doesNotContain("They are the same");
        }
        assertThat(desk.sent("/facilities/" + third + "/merge/" + goes, asSeen))
                .hasStatus(409)
                .bodyText()
                .contains("itself a second name of “" + name, TYPED);
        assertThat(colleague.sent("/facilities/" + goes + "/merge/" + stays, asSeen))
                .as("the same click again")
                .hasStatus(302);
        assertThat(desk.audited("facility-merged", goes)).isEqualTo(1);
    }

    @Test
    void what_a_colleague_separated_meanwhile_is_told_with_what_one_wrote() {
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        Map<String, String> asSeen = Map.of("version", "1", "reason", TYPED);
        String address = "/facilities/" + goes + "/separate";

        assertThat(desk.sent(address, Map.of("version", "0", "reason", TYPED)))
                .hasStatus(409)
                .bodyText()
                .contains(TYPED, "name=\"version\" value=\"1\"");
        assertThat(colleague.sent(address, Map.of("version", "1", "reason", "لافتتان")))
                .hasStatus(302);
        assertThat(desk.sent(address, asSeen))
                .hasStatus(409)
                .bodyText()
                .contains("It stands for itself already", "لافتتان", TYPED);
        assertThat(colleague.sent(address, asSeen)).as("the same click again").hasStatus(302);
        assertThat(desk.sent("/facilities/" + stays + "/separate", Map.of("version", "0", "reason", TYPED)))
                .hasStatus(422)
                .bodyText()
                .contains("It stands for itself already", TYPED);
        assertThat(desk.audited("facility-separated", goes, stays)).isEqualTo(1);
    }

    @Test
    void of_two_who_merge_the_same_two_at_once_in_either_direction_one_does() {
        List<Integer> answers = atOnce.both(
                () -> desk.merge(stays, goes, "x").getResponse().getStatus(),
                () -> colleague.merge(goes, stays, "x").getResponse().getStatus(),
                "lock table facility in share row exclusive mode");

        assertThat(answers).containsOnlyOnce(302).containsAnyOf(409, 422);
        assertThat(desk.audited("facility-merged", goes, stays)).isEqualTo(1);
    }

    @Test
    void nothing_becomes_a_part_of_itself_by_being_taken_apart_again() {
        String part = Arrivals.familyName();
        desk.entered(Map.of("english", part, "partOf", nickname, "part", "BUILDING"));
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        assertThat(desk.sent(
                        "/facilities/" + goes + "/change",
                        FacilityDesk.form(
                                Map.of("english", nickname, "partOf", part, "part", "BUILDING", "version", "1"))))
                .hasStatus(302);

        assertThat(desk.separate(goes, TYPED))
                .hasStatus(422)
                .bodyText()
                .contains("It would now become a part of itself", TYPED);
        assertThat(places.wholeFacilityKey(part)).isEqualTo(places.facilityKey(name));
        assertThat(desk.audited("facility-separated", goes)).isZero();
    }

    private void refused(UUID one, UUID other, String sentence) {
        assertThat(desk.page("/facilities/" + one + "/merge/" + other, desk.keeper()))
                .contains(sentence)
                .doesNotContain("They are the same");
        assertThat(desk.merge(one, other, TYPED)).hasStatus(422).bodyText().contains(sentence, TYPED);
    }
}
