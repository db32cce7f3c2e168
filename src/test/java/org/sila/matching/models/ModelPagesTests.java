package org.sila.matching.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.engine.scoring.Model;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of models: who sees and does what, and what a wrong file is answered with. */
@SilaTest
@AutoConfigureMockMvc
class ModelPagesTests {

    private static final String SHIPPED = TestModels.text(ModelJson.write(Model.shipped()));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadModels readModels;

    private TestModels models;
    private RequestPostProcessor supervisor;

    @BeforeEach
    void people() {
        models = new TestModels(browser, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
    }

    @AfterEach
    void the_shipped_model_again() {
        models.putBack();
    }

    @Test
    void a_supervisor_sees_the_models_and_an_administrator_brings_them_in() {
        UUID model = models.bring(TestModels.lessLikely(1));

        for (String page : List.of("", "/" + model, "/shipped", "/" + model + "/comparison", "/calibration")) {
            assertThat(open(supervisor, page)).as(page).hasStatusOk();
            assertThat(open(models.administrator(), page)).as(page).hasStatusOk();
            assertThat(open(TestStaff.signedIn(Role.CASEWORKER, jdbc), page))
                    .as(page)
                    .hasStatus(403);
        }
        assertThat(open(models.administrator(), "/new")).hasStatusOk();
        assertThat(open(supervisor, "/new")).hasStatus(403);
        assertThat(open(supervisor, "/" + model)).bodyText().doesNotContain("name=\"decision\"");
        assertThat(models.decide(supervisor, model, "SWITCH_ON", "shipped", "because"))
                .hasStatus(403);
        assertThat(models.upload(supervisor, TestModels.lessLikely(1), TestModels.name(), "because", "en"))
                .hasStatus(403);
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(open(supervisor, "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(open(supervisor, "/nonsense")).hasStatus(404);
        assertThat(open(supervisor, "/shipped/comparison")).hasStatus(404);
        assertThat(models.decide(models.administrator(), UUID.randomUUID(), "TRY", "shipped", "because"))
                .hasStatus(404);
        assertThat(models.decide(models.administrator(), "shipped", "TRY", "shipped", "because"))
                .hasStatus(404);
    }

    @Test
    void a_wrong_file_is_answered_in_both_languages_with_what_is_wrong_and_what_was_typed() {
        String noJson = "{\n  \"settings\": oh";
        assertThat(refused(noJson, "en")).contains("not JSON", "line 2", "from the north", "my name");
        assertThat(refused(noJson, "ar")).contains("ليس بصيغة JSON", "from the north");
        assertThat(refused("{\"a\": 1}", "en")).contains("not a model");
        assertThat(refused("{\"a\": 1}", "ar")).contains("ليس نموذجاً");
        String component = SHIPPED.replace("\"kunya\"", "\"nickname\"");
        assertThat(refused(component, "en")).contains("component “nickname”");
        assertThat(refused(component, "ar")).contains("مكوّن «nickname»");
        String level = SHIPPED.replaceFirst("(?s)\"same\" : \\{[^}]*}\\s*,\\s*\"different\"", "\"different\"");
        assertThat(refused(level, "en")).contains("component “sex” lacks its level “same”");
        assertThat(refused(level, "ar")).contains("ينقص المكوّن «sex» مستواه «same»");
    }

    @Test
    void a_file_that_is_too_big_and_one_that_is_not_there_are_told() {
        assertThat(refused(" ".repeat(UploadModel.LARGEST + 1), "en")).contains("too large for a model");
        assertThat(refused(" ".repeat(UploadModel.LARGEST + 1), "ar")).contains("أكبر من أن يكون نموذجاً");
        assertThat(refused("", "en")).contains("Choose the model file");
    }

    @Test
    void a_name_is_used_once_and_a_reason_is_needed() {
        UUID first = models.bring(TestModels.lessLikely(1));
        String taken = jdbc.sql("select name from matching_model where id = ?")
                .param(first)
                .query(String.class)
                .single();
        RequestPostProcessor by = models.administrator();

        assertThat(body(models.upload(by, TestModels.lessLikely(2), taken, "because", "en")))
                .contains("There has been a model called “" + taken + "”");
        assertThat(body(models.upload(by, TestModels.lessLikely(2), "", "because", "en")))
                .as("the shipped model's own name")
                .contains("There has been a model called");
        assertThat(body(models.upload(by, TestModels.lessLikely(2), "<b>", "because", "ar")))
                .contains("لا يصلح هذا اسماً");
        assertThat(body(models.upload(by, TestModels.lessLikely(2), TestModels.name(), " ", "en")))
                .contains("Say why");
        assertThat(models.decide(by, first, "SWITCH_ON", "shipped", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reason-error\"");
        assertThat(models.inUse()).isEqualTo("shipped");
    }

    @Test
    void what_is_taken_as_a_file_is_the_model() throws UnsupportedEncodingException {
        UUID model = models.bring(TestModels.lessLikely(3));

        MvcTestResult file = open(supervisor, "/" + model + "/file");

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", "model.json");
        Model read = ModelJson.read(file.getResponse().getContentAsByteArray());
        assertThat(read.lines()).isEqualTo(Model.shipped().lines());
        assertThat(read.settings().priorSame())
                .isEqualTo(Model.shipped().settings().priorSame() - 3);
    }

    @Test
    void every_change_is_in_the_history_with_its_reason() {
        UUID model = models.bring(TestModels.lessLikely(1));

        models.switchOn(model);
        models.putBack();

        assertThat(open(supervisor, "/" + model + "?lang=en"))
                .bodyText()
                .contains("learned for a test", "for a test", "On trial", "In use", "Not in use", "Test ADMINISTRATOR");
        assertThat(open(supervisor, "/shipped?lang=en")).bodyText().contains("for a test", "In use");
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                        .param(model)
                        .query(String.class)
                        .list())
                .startsWith("model-brought", "model-switched-on");
    }

    @Test
    void a_model_that_this_version_cannot_use_is_said_to_be_so_and_cannot_be_switched_on() {
        UUID model = models.bring(TestModels.lessLikely(1));
        assertThat(models.decide(models.administrator(), model, "END_TRIAL", "shipped", "old"))
                .hasStatus3xxRedirection();
        jdbc.sql("update matching_model set content = content #- '{components,sex}' where id = ?")
                .param(model)
                .update();

        assertThat(open(models.administrator(), "/" + model + "?lang=en"))
                .bodyText()
                .contains("cannot be used with this one")
                .doesNotContain("name=\"decision\"");
        assertThat(models.decide(models.administrator(), model, "SWITCH_ON", "shipped", "because"))
                .hasStatus(422);
    }

    @Test
    void the_list_asks_as_little_for_a_page_full_as_for_none_and_its_pages_miss_nothing() {
        for (int i = 0; i < 27; i++) {
            jdbc.sql("""
                    insert into matching_model (id, name, content, state, brought_by, brought_at)
                    values (?, ?, '{}', 'RETIRED', (select id from staff_account limit 1), now())
                    """).params(UUID.randomUUID(), TestModels.name()).update();
        }
        List<String> pages = new Pages(browser).of("/matching/models?lang=en", supervisor);

        int rows = pages.stream()
                .mapToInt(page -> Pages.rows(page, "<th scope=\"row\"><a href=\"/matching/models/([^\"]*)\"")
                        .size())
                .sum();
        int all = jdbc.sql("select count(*) from matching_model")
                .query(Integer.class)
                .single();
        assertThat(rows).isEqualTo(all);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(Statements.count(() -> readModels.overview(null))).isLessThanOrEqualTo(6);
    }

    private MvcTestResult open(RequestPostProcessor by, String page) {
        return browser.get().uri("/matching/models" + page).with(by).exchange();
    }

    private String refused(String file, String language) {
        return body(models.upload(
                models.administrator(), file.getBytes(StandardCharsets.UTF_8), "my name", "from the north", language));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
