package org.sila.matching.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.engine.scoring.Model;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An administrator who brings models in and switches them on, as a browser would. */
public final class TestModels {

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final RequestPostProcessor administrator;

    public TestModels(MockMvcTester browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
    }

    /** A name that no other model has. */
    public static String name() {
        return "test-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The shipped model with other settings. */
    public static byte[] withSettings(UnaryOperator<Model.Settings> change) {
        Model shipped = Model.shipped();
        return ModelJson.write(Model.of(change.apply(shipped.settings()), shipped.lines()));
    }

    /** The shipped model to which everybody is less likely by so many bits. */
    public static byte[] lessLikely(double bits) {
        return withSettings(old -> new Model.Settings(
                old.version(), old.priorSame() - bits, old.priorRelative(), old.slope(), old.shift(), old.turned()));
    }

    /** The shipped model to which these components say nothing. */
    public static byte[] without(Predicate<String> components) {
        Model shipped = Model.shipped();
        return ModelJson.write(Model.of(
                shipped.settings(),
                shipped.lines().stream()
                        .map(line -> components.test(line.component())
                                ? new Model.Line(line.component(), line.level(), new Model.LevelOdds(1, 1, 1))
                                : line)
                        .toList()));
    }

    /** What the upload of a file is answered with. */
    public MvcTestResult upload(RequestPostProcessor by, byte[] content, String name, String reason, String language) {
        return browser.post()
                .uri("/matching/models?lang=" + language)
                .multipart()
                .file(new MockMultipartFile("file", "model.json", "application/json", content))
                .param("name", name)
                .param("reason", reason)
                .with(by)
                .with(csrf())
                .exchange();
    }

    /** Brings a model in, which is on trial then. @return its id */
    public UUID bring(byte[] content) {
        String name = name();
        assertThat(upload(administrator, content, name, "learned for a test", "en"))
                .hasStatus3xxRedirection();
        return jdbc.sql("select id from matching_model where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    /** What a decision is answered with. @param key id of the model, or "shipped" */
    public MvcTestResult decide(RequestPostProcessor by, Object key, String decision, String seen, String reason) {
        return browser.post()
                .uri("/matching/models/" + key)
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("seen", seen)
                .param("reason", reason)
                .exchange();
    }

    /** Switches a model on and waits until every report is due because of it. */
    public void switchOn(Object key) {
        assertThat(decide(administrator, key, "SWITCH_ON", inUse(), "for a test"))
                .hasStatus3xxRedirection();
        followed();
    }

    /** As it was: the shipped model in use, none on trial. */
    public void putBack() {
        jdbc.sql("select id from matching_model where state = 'SHADOW'")
                .query(UUID.class)
                .optional()
                .ifPresent(id -> decide(administrator, id, "END_TRIAL", inUse(), "the test is over"));
        if (!inUse().equals("shipped")) {
            switchOn("shipped");
        }
        followed();
    }

    /** Waits until all that a switch makes due is marked. */
    public void followed() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from event_publication where listener_id like '%FollowModels%'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** Waits until the model on trial was asked about every case. */
    public void tried() {
        followed();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from model_trial_due")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** The model in use, as forms name it. */
    public String inUse() {
        return jdbc.sql("select id::text from matching_model where state = 'IN_USE'")
                .query(String.class)
                .optional()
                .orElse("shipped");
    }

    public RequestPostProcessor administrator() {
        return administrator;
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
