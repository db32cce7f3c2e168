package org.sila.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a page can be read and used by everybody, as far as axe can tell (WCAG 2.2, levels A and AA). */
final class Accessibility {

    /** Only violations are worked out in full, which is most of the time that axe takes. */
    private static final String FAULTS = """
            () => axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                resultTypes: ['violations']
            }).then(found => found.violations.map(rule =>
                rule.help + ' (' + rule.id + '): ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
            """;

    private static @Nullable Page reader;

    private Accessibility() {}

    /**
     * What is wrong with a page. Axe is a script and the page allows none, so the page as it stands is shown again in a
     * browser of axe's own, with its style sheets.
     */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        Page copy = reader();
        String content = page.content();
        Consumer<Route> same = route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setBody(content));
        copy.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        copy.route(page.url(), same);
        copy.navigate(page.url());
        copy.unroute(page.url(), same);
        copy.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) copy.evaluate(FAULTS);
    }

    /** One for all pages, so that style sheets are read once. */
    private static Page reader() {
        if (reader == null) {
            reader = Chromium.shared().newContext().newPage();
        }
        return reader;
    }
}
