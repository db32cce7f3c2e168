package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A partner that exports its whole form again and again: old rows are recognised, new ones come in. */
@SilaTest
@AutoConfigureMockMvc
class RepeatedExportTests {

    private static final String HEADER = "_uuid,full_name,mother_name,birth_date,phone_number\n";
    private static final String[] COLUMNS = {"ID", "FULL_NAME", "MOTHER_NAME", "BIRTH_DATE", "ENQUIRER_PHONE"};

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private ImportJourney journey;
    private String mark;

    @BeforeEach
    void begin() {
        journey = new ImportJourney(browser, jdbc);
        mark = ImportJourney.mark();
    }

    @Test
    void known_rows_are_named_and_left_out_and_changed_ones_say_so() {
        brought(row("a", "سامر", "1985") + row("b", "هدى", "1990"));

        String page = uploaded(row("a", "سامر", "1985") + row("b", "هدى", "1991") + row("c", "نور", "1970"));
        assertThat(journey.page(page + "?lang=en"))
                .bodyText()
                .contains("Already here: 1 row", "Already here, changed: 1 row", "Already here, and unchanged.");
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .bodyText()
                .contains("2,\"Already here, and unchanged.\"");
        journey.start(page, COLUMNS);
        journey.finished(page);

        assertThat(names()).containsExactlyInAnyOrder("سامر " + mark, "هدى " + mark, "نور " + mark);
        assertThat(jdbc.sql("select reason from import_refusal where import_id = ? order by row_number")
                        .param(ImportJourney.id(page))
                        .query(String.class)
                        .list())
                .containsExactly("ALREADY_HERE", "ALREADY_HERE_CHANGED");
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .bodyText()
                .contains("Already here, and unchanged.", "something in it is different now", "1991")
                .doesNotContain("نور");
    }

    @Test
    void columns_that_are_not_read_and_spaces_make_no_change() {
        brought(row("a", "سامر", "1985"));

        String page = ImportJourney.uploaded(journey.upload(
                Files.utf8(HEADER.replace("\n", ",_index\n")
                        + row("a", " سامر ", "1985 ").replace("\n", ",7\n")),
                "again.csv",
                "REPORTS"));
        journey.start(page, "ID", "FULL_NAME", "MOTHER_NAME", "BIRTH_DATE", "ENQUIRER_PHONE", "");
        journey.finished(page);

        assertThat(names()).hasSize(1);
        assertThat(reasons(page)).containsExactly("ALREADY_HERE");
    }

    @Test
    void a_report_that_its_family_withdrew_does_not_come_back() {
        brought(row("a", "سامر", "1985"));
        UUID report = jdbc.sql("select id from report where external_id = ?")
                .param("a" + mark)
                .query(UUID.class)
                .single();
        jdbc.sql("update report set withdrawn_at = now(), full_name = '' where id = ?")
                .param(report)
                .update();

        String page = brought(row("a", "سامر", "1985") + row("b", "هدى", "1990"));

        assertThat(names()).containsExactly("هدى " + mark);
        assertThat(reasons(page)).containsExactly("ALREADY_HERE");
    }

    @Test
    void another_partners_row_with_the_same_id_comes_in() {
        brought(row("a", "سامر", "1985"));
        jdbc.sql("update known_row set partner = 'another' where external_id = ?")
                .param("a" + mark)
                .update();

        brought(row("a", "سامر", "1985") + row("b", "هدى", "1990"));

        assertThat(names()).hasSize(3);
    }

    @Test
    void of_two_exports_with_one_row_that_come_in_at_once_one_brings_it() {
        String one = uploaded(row("a", "سامر", "1985") + row("b", "هدى", "1990"));
        String other = uploaded(row("a", "سامر", "1985") + row("c", "نور", "1970"));

        journey.start(one, COLUMNS);
        journey.start(other, COLUMNS);
        journey.finished(one);
        journey.finished(other);

        assertThat(names()).containsExactlyInAnyOrder("سامر " + mark, "هدى " + mark, "نور " + mark);
    }

    private String brought(String rows) {
        String page = uploaded(rows);
        journey.start(page, COLUMNS);
        journey.finished(page);
        return page;
    }

    private String uploaded(String rows) {
        return ImportJourney.uploaded(journey.upload(Files.utf8(HEADER + rows), "kobo.csv", "REPORTS"));
    }

    private String row(String id, String name, String born) {
        return id + mark + "," + name + " " + mark + ",مريم," + born + ",+963900\n";
    }

    private List<String> names() {
        return jdbc.sql("select full_name from report where full_name like '%' || ?")
                .param(mark)
                .query(String.class)
                .list();
    }

    private List<String> reasons(String page) {
        return jdbc.sql("select reason from import_refusal where import_id = ?")
                .param(ImportJourney.id(page))
                .query(String.class)
                .list();
    }
}
