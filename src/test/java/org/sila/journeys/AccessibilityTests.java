package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

class AccessibilityTests {

    @Test
    void a_page_with_faults_is_told_apart_from_one_without() {
        String sound = "<!DOCTYPE html><html lang=en><title>Page</title><main><h1>Page</h1></main></html>";
        String unsound = sound.replace("<h1>", "<input type=text><h1>").replace(" lang=en", "");

        try (BrowserContext context = Chromium.shared().newContext()) {
            assertThat(Accessibility.faults(showing(context, sound))).isEmpty();
            assertThat(Accessibility.faults(showing(context, unsound)))
                    .hasSize(2)
                    .anyMatch(fault -> fault.contains("(label)"))
                    .anyMatch(fault -> fault.contains("(html-has-lang)"));
        }
    }

    private static Page showing(BrowserContext context, String content) {
        Page page = context.newPage();
        page.route(
                "http://localhost/page",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(content)));
        page.navigate("http://localhost/page");
        return page;
    }
}
