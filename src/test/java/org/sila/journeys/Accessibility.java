package org.sila.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/** Whether a page can be read and used by everybody, as far as axe can tell (WCAG 2.2, levels A and AA). */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /**
     * What is wrong with a page. Axe is a script and the page allows none, so the page as it stands is shown again in a
     * browser of axe's own, with its style sheets.
     */
    static List<String> faults(Page page) {
        String content = page.content();
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page copy = context.newPage();
            copy.setViewportSize(page.viewportSize().width, page.viewportSize().height);
            copy.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(content)));
            copy.navigate(page.url());
            return new AxeBuilder(copy)
                    .withTags(LEVELS).analyze().getViolations().stream()
                            .map(Accessibility::sentence)
                            .toList();
        }
    }

    private static String sentence(Rule rule) {
        List<String> where =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
        return rule.getHelp() + " (" + rule.getId() + "): " + where;
    }
}
