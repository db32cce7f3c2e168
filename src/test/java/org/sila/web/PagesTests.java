package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The layout, the languages and every fragment, rendered by a page of the tests' own. */
@WebMvcTest(
        controllers = {HomeController.class, PagesTests.PatternController.class},
        properties = "sila.messages.strict=true")
@AutoConfigureMockMvc(addFilters = false)
@Import({
    PageFrame.class,
    Markup.class,
    Dates.class,
    ErrorPages.class,
    DrawErrorPage.class,
    PagesTests.PatternController.class
})
class PagesTests {

    @Autowired
    private MockMvcTester browser;

    @Test
    void the_first_page_is_arabic_and_reads_from_the_right() {
        MvcTestResult page = browser.get().uri("/").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("<html lang=\"ar\" dir=\"rtl\">", "أبحث عن شخص", "href=\"/?lang=en\"");
    }

    @Test
    void a_language_asked_for_is_kept_in_a_cookie_for_a_year() {
        MvcTestResult page = browser.get().uri("/?lang=en").exchange();

        assertThat(page).bodyText().contains("<html lang=\"en\" dir=\"ltr\">", "I am looking for someone");
        assertThat(page.getResponse().getHeader("Set-Cookie"))
                .contains("lang=en", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void an_unknown_language_is_ignored() {
        MvcTestResult page = browser.get().uri("/?lang=xx").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("<html lang=\"ar\"");
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void the_language_link_keeps_the_query() {
        assertThat(browser.get().uri(URI.create("/pattern?q=a%20b&lang=en")).exchange())
                .bodyText()
                .contains("href=\"/pattern?q=a%20b&amp;lang=ar\"");
    }

    @Test
    void a_failed_form_keeps_what_was_typed_and_lists_what_to_correct() {
        MvcTestResult page = browser.post()
                .uri("/pattern?lang=en")
                .param("given", "")
                .param("story", "seen <b>there</b>")
                .param("born.day", "31")
                .param("born.month", "شباط")
                .param("born.year", "١٩٨٠")
                .param("sex", "FEMALE")
                .exchange();

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page).bodyText().contains("<title>Error: ");
        assertThat(page).bodyText().contains("<a href=\"#given\">Please fill in this field</a>");
        assertThat(page).bodyText().contains("<a href=\"#born\">Enter a real date");
        assertThat(page).bodyText().contains("aria-describedby=\"given-hint given-error\"");
        assertThat(page).bodyText().contains("seen &lt;b&gt;there&lt;/b&gt;", "value=\"شباط\"", "value=\"١٩٨٠\"");
        assertThat(page).bodyText().containsPattern("value=\"FEMALE\" checked");
        assertThat(page).bodyText().containsSubsequence("href=\"#given\"", "href=\"#born\"");
        assertThat(page).bodyText().doesNotContain("class=\"language\"");
    }

    @Test
    void a_form_without_errors_has_no_summary() {
        MvcTestResult page = browser.get().uri("/pattern").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().doesNotContain("summary-of-errors", "خطأ:");
    }

    @Test
    @WithMockUser(roles = "CASEWORKER")
    void the_navigation_shows_the_links_of_ones_role_and_where_one_is() {
        MvcTestResult page = browser.get().uri("/pattern?lang=en").exchange();

        assertThat(page).bodyText().contains("<a href=\"/pattern\" aria-current=\"page\">Pattern</a>", "Sign out");
        assertThat(page).bodyText().doesNotContain("/administration");
    }

    @Test
    void without_a_role_there_is_nothing_to_navigate_and_nothing_to_sign_out_of() {
        MvcTestResult page = browser.get().uri("/pattern?lang=en").exchange();

        assertThat(page).bodyText().doesNotContain("aria-current", "Sign out");
    }

    record PatternForm(
            @NotBlank @Nullable String given,
            @Nullable String story,
            @Valid @Nullable PartialDateForm born,
            @Nullable String sex,
            @Nullable List<String> heard,
            @Nullable String place,
            @Nullable Boolean consent,
            @Nullable MultipartFile photo) {}

    @Controller
    static class PatternController {

        @Bean
        NavigationLink pattern() {
            return new NavigationLink("test.pattern", "/pattern", Set.of("CASEWORKER"), 1);
        }

        @Bean
        NavigationLink administration() {
            return new NavigationLink("test.place", "/administration", Set.of("ADMINISTRATOR"), 2);
        }

        @GetMapping("/pattern")
        String show(Model model) {
            model.addAttribute("form", new PatternForm(null, null, null, null, List.of(), null, null, null));
            return "pattern";
        }

        @PostMapping("/pattern")
        String send(@Valid @ModelAttribute("form") PatternForm form, BindingResult errors) {
            return "pattern";
        }
    }
}
