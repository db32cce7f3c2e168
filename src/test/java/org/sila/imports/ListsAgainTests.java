package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.sources.RecallSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a list adds when most of it came before, and what it adds once that was recalled. */
@SilaTest
@AutoConfigureMockMvc
class ListsAgainTests {

    private static final String HEADER = "full_name,mother_name,birth_date\n";
    private static final String[] COLUMNS = {"FULL_NAME", "MOTHER_NAME", "BIRTH_DATE"};

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecallSource recallSource;

    private ImportJourney journey;
    private String mark;

    @BeforeEach
    void begin() {
        journey = new ImportJourney(browser, jdbc);
        mark = ImportJourney.mark();
    }

    @Test
    void rows_without_ids_that_say_the_same_again_add_nothing_but_namesakes_come_in() {
        String namesake = "خالد عمر " + mark + ",,\n";
        String twice = "نزار منير " + mark + ",هند,1980\n";
        brought("one.csv", "سامر عدنان " + mark + ",مريم,1985\n" + namesake + twice + twice);

        String page = uploaded(
                "two.csv",
                namesake + " سامر  عدنان " + mark + ",مريم,1985\n" + twice + "سامر عدنان " + mark + ",هالة,1985\n");
        assertThat(journey.page(page + "?lang=en")).bodyText().contains("Already here: 2 rows");
        journey.start(page, COLUMNS);
        journey.finished(page);

        assertThat(mothersOf("سامر عدنان ")).containsExactlyInAnyOrder("مريم", "هالة");
        assertThat(mothersOf("خالد عمر ")).hasSize(2);
        assertThat(mothersOf("نزار منير ")).hasSize(2);
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .bodyText()
                .contains("3,\"Already here, and unchanged.\"");
    }

    @Test
    void once_a_list_is_recalled_the_same_file_and_a_newer_one_with_its_rows_come_in() {
        String rows = "سامر عدنان " + mark + ",مريم,1985\n";
        String first = brought("one.csv", rows);
        assertThat(journey.upload(Files.utf8(HEADER + rows), "one.csv", "RECORDS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        recall(first);

        String again = brought("one.csv", rows);
        assertThat(again).isNotEqualTo(first);
        assertThat(journey.recordsOf(again)).isEqualTo(1);
        assertThat(journey.upload(Files.utf8(HEADER + rows), "one.csv", "RECORDS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"" + again + "\"");
        recall(again);
        String newer = brought("newer.csv", rows + "ليلى غسان " + mark + ",هالة,1990\n");
        assertThat(journey.recordsOf(newer)).isEqualTo(2);
    }

    @Test
    void whoever_restores_a_list_sees_which_of_its_rows_came_again_and_that_both_count() {
        String samir = "سامر عدنان " + mark + ",مريم,1985\n";
        String first = brought("one.csv", samir + "نزار منير " + mark + ",هند,1980\n");
        assertThat(supervisorSees("/sources/" + source(first))).doesNotContain("Rows that came again");
        recall(first);
        String newer = brought("newer.csv", samir + "ليلى غسان " + mark + ",هالة,1990\n");
        String other = "href=\"/sources/" + source(newer) + "\"";

        String restoration = "/sources/" + source(first) + "/restoration";
        assertThat(supervisorSees(restoration))
                .contains("Once it is restored, both count", other, "<span>1 row</span>");
        assertThat(restored(restoration)).hasStatus3xxRedirection();

        assertThat(supervisorSees("/sources/" + source(first))).contains("Both count", other, "<span>1 row</span>");
        assertThat(supervisorSees("/sources/" + source(newer)))
                .contains("Both count", "href=\"/sources/" + source(first) + "\"");
        recall(newer);
        assertThat(supervisorSees("/sources/" + source(first))).doesNotContain("Both count");
        assertThat(journey.recordsOf(brought("newest.csv", samir + "ليلى غسان " + mark + ",هالة,1990\n")))
                .as("the first list stands, and has one of the rows")
                .isEqualTo(1);
    }

    private String supervisorSees(String path) {
        return new String(
                browser.get()
                        .uri(path + "?lang=en")
                        .with(TestStaff.signedIn(Role.SUPERVISOR, jdbc))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult restored(String restoration) {
        UUID source = UUID.fromString(restoration.split("/")[2]);
        return browser.post()
                .uri(restoration)
                .with(TestStaff.signedIn(Role.SUPERVISOR, jdbc))
                .with(csrf())
                .param(
                        "recall",
                        jdbc.sql("select recall_id from source where id = ?")
                                .param(source)
                                .query(UUID.class)
                                .single()
                                .toString())
                .param("reason", "it was genuine")
                .exchange();
    }

    @Test
    void whoever_was_removed_at_their_wish_is_left_out_of_every_list_and_namesakes_are_not() {
        String person = "وائل نبيل " + mark + ",سعاد,1988-04-02\n";
        String first = brought("one.csv", person);
        UUID record =
                jdbc.sql("""
                        select detainee_record.id from detainee_record
                        join list_import on list_import.source_id = detainee_record.source_id where list_import.id = ?
                        """).param(ImportJourney.id(first)).query(UUID.class).single();
        RequestPostProcessor supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);

        assertThat(removal(record, supervisor, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(removal(record, TestStaff.signedIn(Role.CASEWORKER, jdbc), "came in person"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(removal(record, supervisor, "came in person")).hasStatus3xxRedirection();

        assertThat(browser.get().uri("/records/" + record + "?lang=en").with(supervisor))
                .bodyText()
                .contains("deleted at the wish")
                .doesNotContain("وائل");
        String other = brought("two.csv", person.replace("وائل", "وَائِل") + "وائل نبيل " + mark + ",هدى,1988-04-02\n");
        assertThat(journey.recordsOf(other)).isEqualTo(1);
        assertThat(journey.page(other + "/refused.csv?lang=en"))
                .bodyText()
                .contains("2,\"Left out: the person of this name");
    }

    private MvcTestResult removal(UUID record, RequestPostProcessor by, String how) {
        return browser.post()
                .uri("/records/" + record + "/removal")
                .with(by)
                .with(csrf())
                .param("how", how)
                .exchange();
    }

    private UUID source(String page) {
        return jdbc.sql("select source_id from list_import where id = ?")
                .param(ImportJourney.id(page))
                .query(UUID.class)
                .single();
    }

    private void recall(String page) {
        ActingStaff.actAs(Role.ADMINISTRATOR, jdbc);
        try {
            recallSource.recall(source(page), "قائمة التجربة", "made up");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String brought(String file, String rows) {
        String page = uploaded(file, rows);
        journey.start(page, COLUMNS);
        journey.finished(page);
        return page;
    }

    private String uploaded(String file, String rows) {
        return ImportJourney.uploaded(journey.upload(Files.utf8(HEADER + rows), file, "RECORDS"));
    }

    private List<String> mothersOf(String name) {
        return jdbc.sql("select mother_name from detainee_record where full_name = ?")
                .param(name + mark)
                .query(String.class)
                .list();
    }
}
