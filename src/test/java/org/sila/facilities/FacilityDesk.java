package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A supervisor who keeps facilities, in English, and others who read their pages. */
final class FacilityDesk {

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final RequestPostProcessor keeper;

    FacilityDesk(MockMvcTester browser, JdbcClient jdbc) {
        this(browser, jdbc, TestStaff.signedIn(Role.SUPERVISOR, jdbc));
    }

    private FacilityDesk(MockMvcTester browser, JdbcClient jdbc, RequestPostProcessor keeper) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /** The desk of somebody else. */
    FacilityDesk ofAColleague() {
        return new FacilityDesk(browser, jdbc);
    }

    RequestPostProcessor keeper() {
        return keeper;
    }

    UUID entered(Map<String, String> typed) {
        Map<String, String> form = form(typed);
        assertThat(sent("/facilities/new", form)).hasStatus(302);
        return UUID.fromString(form.get("key"));
    }

    static Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form =
                new HashMap<>(Map.of("kind", "PRISON", "_alleged", "on", "key", "" + UUID.randomUUID()));
        form.putAll(typed);
        return form;
    }

    /** Types the name of the one that stays. */
    MvcTestResult choose(UUID goes, String typed) {
        return sent("/facilities/" + goes + "/merge", Map.of("into", typed));
    }

    MvcTestResult merge(UUID goes, UUID stays, String reason) {
        return sent(
                "/facilities/" + goes + "/merge/" + stays,
                Map.of("version", version(goes), "otherVersion", version(stays), "reason", reason));
    }

    MvcTestResult separate(UUID facility, String reason) {
        return sent("/facilities/" + facility + "/separate", Map.of("version", version(facility), "reason", reason));
    }

    String version(UUID facility) {
        return jdbc.sql("select version::text from facility where id = ?")
                .param(facility)
                .query(String.class)
                .single();
    }

    MvcTestResult sent(String address, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).param("lang", "en").with(csrf()).with(keeper);
        fields.forEach(request::param);
        return request.exchange();
    }

    String page(String address, RequestPostProcessor reader) {
        String path = URI.create(address.replace(" ", "%20")).toASCIIString();
        return new Pages(browser).open(path + (path.contains("?") ? "&" : "?") + "lang=en", reader);
    }

    /** How often that happened to one of these. */
    int audited(String action, UUID... ids) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = any(?)")
                .params(action, List.of(ids).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
