package org.sila.imports.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.imports.ImportJourney;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A sheet of paper becomes a list only where two people have read the same, or somebody has looked again. */
@SilaTest
@AutoConfigureMockMvc
class TypingTests {

    private static final List<String> BLANK = line("", "");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor first;
    private RequestPostProcessor second;

    @BeforeEach
    void two_people() {
        first = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        second = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
    }

    @Test
    void what_two_people_read_becomes_a_list_whose_records_lead_to_their_line() {
        String family = Arrivals.familyName();
        String sheet = begun(Paper.with(List.of("سامر " + family, "", "عمر " + family)), "3");
        assertThat(type(first, sheet, "finish", line("سامر " + family, "١٩٨٥"), BLANK, line("عمر " + family, "1970")))
                .hasStatus3xxRedirection();

        assertThat(page(first, sheet)).contains("Now somebody else types it").doesNotContain(family);
        assertThat(send(second, sheet + "/typist")).hasStatus3xxRedirection();
        assertThat(page(second, sheet))
                .contains("Somebody else has typed this page")
                .doesNotContain(family);
        assertThat(type(second, sheet, "finish", line("سامر " + family, "1985"), BLANK, line("عمار " + family, "1970")))
                .hasStatus3xxRedirection();

        assertThat(page(second, sheet))
                .contains("In 1 line the two readings differ", "عمر " + family, "عمار " + family)
                .doesNotContain("سامر " + family);
        assertThat(send(second, sheet + "/list")).hasStatus(422);
        assertThat(post(second, sheet + "/settlement", "pick-3-0", "2")).hasStatus3xxRedirection();
        assertThat(page(first, sheet)).contains("All lines are settled", "عمار " + family);
        assertThat(send(first, sheet + "/list")).hasStatus3xxRedirection();
        assertThat(send(first, sheet + "/list")).hasStatus(409);

        String list = "/imports/"
                + jdbc.sql("select import_id from typed_sheet where id = ?")
                        .param(id(sheet))
                        .query(UUID.class)
                        .single();
        ImportJourney administrator = new ImportJourney(browser, jdbc);
        administrator.start(list, "FULL_NAME", "BIRTH_DATE");
        administrator.finished(list);
        assertThat(page(first, "/records/" + record("سامر " + family))).contains(sheet + "/lines/1\"");
        assertThat(page(first, "/records/" + record("عمار " + family))).contains(sheet + "/lines/3\"");
        assertThat(page(first, sheet + "/lines/3")).contains("عمار " + family);

        UUID match =
                arrivals.match(arrivals.report(Arrivals.person(family, "هدى", "1985-03-04")), record("سامر " + family));
        assertThat(page(first, "/matches/" + match)).contains(sheet + "/picture", sheet + "/lines/1\"");
    }

    @Test
    void nobody_types_both_times_and_the_second_reader_is_who_came_first() {
        String sheet = begun(Paper.with(List.of("one")), "1");
        RequestPostProcessor third = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        assertThat(type(third, sheet, "stay", line("Somebody", ""))).hasStatus(409);
        assertThat(send(third, sheet + "/typist")).hasStatus(409);
        assertThat(type(first, sheet, "finish", BLANK)).hasStatus(422);
        assertThat(type(first, sheet, "finish", line("Somebody", ""))).hasStatus3xxRedirection();

        assertThat(send(first, sheet + "/typist")).hasStatus(409);
        assertThat(type(first, sheet, "stay", line("Somebody else", ""))).hasStatus(409);
        assertThat(type(second, sheet, "stay", line("Some", ""))).hasStatus(409);
        assertThat(send(second, sheet + "/typist")).hasStatus3xxRedirection();
        assertThat(type(second, sheet, "stay", line("Some", ""))).hasStatus3xxRedirection();
        assertThat(send(third, sheet + "/typist")).hasStatus(409);
        assertThat(type(third, sheet, "stay", line("Body", ""))).hasStatus(409);
        assertThat(page(second, sheet)).contains("value=\"Some\"");
    }

    @Test
    void a_supervisor_goes_on_where_somebody_does_not_come_back() {
        String sheet = begun(Paper.with(List.of("one")), "1");
        type(first, sheet, "stay", line("Some", ""));

        assertThat(send(second, sheet + "/typist")).hasStatus3xxRedirection();
        assertThat(type(first, sheet, "stay", line("Other", ""))).hasStatus(409);
        assertThat(page(second, sheet)).contains("value=\"Some\"");
        assertThat(type(second, sheet, "finish", line("Somebody", ""))).hasStatus3xxRedirection();
        assertThat(send(first, sheet + "/typist")).hasStatus3xxRedirection();
    }

    @Test
    void what_is_picked_stays_where_something_else_is_still_open_and_who_settles_first_is_heard() {
        String sheet = compared(
                List.of(line("Some", "1980"), line("Any", "")), List.of(line("Same", "1981"), line("Many", "")));

        MvcTestResult incomplete = post(first, sheet + "/settlement", "pick-1-0", "2");
        assertThat(incomplete).hasStatusOk().bodyText().containsPattern("name=\"pick-1-0\" value=\"2\" checked");
        assertThat(post(first, sheet + "/settlement", "pick-2-0", "1")).hasStatusOk();
        assertThat(post(second, sheet + "/settlement", "pick-2-0", "2")).hasStatusOk();
        assertThat(settled(sheet, 2)).isEqualTo("{Any,\"\"}");

        assertThat(post(second, sheet + "/lines/2", "line-2", "Andy")).hasStatus3xxRedirection();
        assertThat(settled(sheet, 2)).isEqualTo("{Andy,\"\"}");
    }

    @Test
    void a_date_that_cannot_be_understood_is_said_at_once_and_kept_as_typed() {
        String sheet = begun(Paper.with(List.of("one")), "1");
        type(first, sheet, "stay", line("سامر", "31/2/1990"));

        assertThat(page(first, sheet)).contains("The date cannot be understood", "value=\"31/2/1990\"");
    }

    @Test
    void what_is_no_picture_is_refused_with_what_was_typed() {
        MvcTestResult answer = begin("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), "3");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("This is no JPEG or PNG picture", "A page of the register");
        assertThat(begin(Paper.with(List.of("one")), "201"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter whole numbers");
    }

    @Test
    void a_sheet_that_is_thrown_away_takes_its_picture_with_it() {
        String sheet = begun(Paper.with(List.of("one")), "1");
        UUID original = jdbc.sql("select original_id from typed_sheet where id = ?")
                .param(id(sheet))
                .query(UUID.class)
                .single();
        assertThat(browser.get().uri(sheet + "/picture").with(second).exchange())
                .hasStatusOk()
                .hasContentType("image/jpeg");

        assertThat(send(TestStaff.signedIn(Role.CASEWORKER, jdbc), sheet + "/discard"))
                .hasStatus(403);
        assertThat(send(first, sheet + "/discard")).hasStatus3xxRedirection();

        assertThat(browser.get().uri(sheet).with(first).exchange()).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from stored_file where id = ?")
                        .param(original)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String compared(List<List<String>> one, List<List<String>> other) {
        String sheet = begun(Paper.with(List.of("one")), Integer.toString(one.size()));
        type(first, sheet, "finish", one);
        send(second, sheet + "/typist");
        type(second, sheet, "finish", other);
        return sheet;
    }

    private String settled(String sheet, int line) {
        return jdbc.sql("select cells::text from typed_line where sheet_id = ? and entry = 'AGREED' and line = ?")
                .params(id(sheet), line)
                .query(String.class)
                .single();
    }

    private UUID record(String fullName) {
        return jdbc.sql("select id from detainee_record where full_name = ?")
                .param(fullName)
                .query(UUID.class)
                .single();
    }

    private static List<String> line(String... cells) {
        return List.of(cells);
    }

    private String begun(byte[] picture, String lines) {
        MvcTestResult answer = begin(picture, lines);
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private MvcTestResult begin(byte[] picture, String lines) {
        return browser.post()
                .uri("/typing?lang=en")
                .multipart()
                .file(new MockMultipartFile("picture", "page.png", "image/png", picture))
                .param("title", "A page of the register")
                .param("recordKind", "PRISON_REGISTER")
                .param("broughtBy", "families")
                .param("columns", "FULL_NAME", "BIRTH_DATE")
                .param("lines", lines)
                .param("top", "0")
                .param("bottom", "100")
                .with(first)
                .with(csrf())
                .exchange();
    }

    @SafeVarargs
    private MvcTestResult type(RequestPostProcessor by, String sheet, String go, List<String>... lines) {
        return type(by, sheet, go, List.of(lines));
    }

    private MvcTestResult type(RequestPostProcessor by, String sheet, String go, List<List<String>> lines) {
        var request = browser.post()
                .uri(sheet + "/lines?lang=en")
                .with(by)
                .with(csrf())
                .param("go", go);
        for (int line = 0; line < lines.size(); line++) {
            request = request.param("line-" + (line + 1), lines.get(line).toArray(String[]::new));
        }
        return request.exchange();
    }

    private MvcTestResult send(RequestPostProcessor by, String uri) {
        return browser.post().uri(uri).with(by).with(csrf()).exchange();
    }

    private MvcTestResult post(RequestPostProcessor by, String uri, String name, String value) {
        return browser.post().uri(uri).with(by).with(csrf()).param(name, value).exchange();
    }

    private String page(RequestPostProcessor by, String sheet) {
        MvcTestResult answer = browser.get().uri(sheet + "?lang=en").with(by).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UUID id(String sheet) {
        return UUID.fromString(sheet.substring(sheet.lastIndexOf('/') + 1));
    }
}
