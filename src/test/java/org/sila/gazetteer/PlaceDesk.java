package org.sila.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An administrator who keeps places, in English, and others who read their pages. */
final class PlaceDesk {

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final RequestPostProcessor keeper;

    PlaceDesk(MockMvcTester browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.keeper = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
    }

    RequestPostProcessor keeper() {
        return keeper;
    }

    UUID town(String called, String within) {
        return entered(Map.of("arabic", called, "kind", "TOWN", "parentId", idOf(within)));
    }

    UUID district(String called, String within) {
        return entered(Map.of("arabic", called, "kind", "DISTRICT", "parentId", idOf(within)));
    }

    UUID entered(Map<String, String> fields) {
        UUID key = UUID.randomUUID();
        Map<String, String> form = new HashMap<>(fields);
        form.put("key", key.toString());
        assertThat(sent("/places/new", form)).hasStatus(302);
        return key;
    }

    MvcTestResult merge(UUID goes, UUID stays, String reason) {
        return sent(
                "/places/" + goes + "/merge/" + stays,
                Map.of("version", version(goes), "otherVersion", version(stays), "reason", reason));
    }

    MvcTestResult separate(UUID place) {
        return sent("/places/" + place + "/separate", Map.of("version", version(place)));
    }

    String version(UUID place) {
        return jdbc.sql("select version::text from place where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    String idOf(String code) {
        return jdbc.sql("select id::text from place where code = ?")
                .param(code)
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
        return new Pages(browser).open(address + (address.contains("?") ? "&" : "?") + "lang=en", reader);
    }

    int audited(String action, UUID id) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }
}
