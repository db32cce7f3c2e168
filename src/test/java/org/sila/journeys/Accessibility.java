package org.sila.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    /** The page is written into the document that is there: axe stays, and style sheets need not be asked for again. */
    private static final String SHOW = """
            page => new Promise(shown => {
                document.open();
                window.addEventListener('load', shown, {once: true});
                document.write(page);
                document.close();
            })
            """;

    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>.*?</script>", Pattern.DOTALL);

    private static @Nullable Page reader;

    private Accessibility() {}

    /**
     * What is wrong with a page. Axe is a script and the page allows none, so the page as its scripts have left it is
     * shown again in a browser of axe's own, with its style sheets.
     */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        Page copy = reader(URI.create(page.url()).resolve("/").toString());
        copy.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        copy.evaluate(SHOW, SCRIPT.matcher(page.content()).replaceAll(""));
        return (List<String>) copy.evaluate(FAULTS);
    }

    /** One for all pages of a server. */
    private static Page reader(String server) {
        if (reader == null) {
            // A colour on its way to another one is no colour that anybody reads.
            reader = Chromium.shared()
                    .newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                    .newPage();
        }
        if (!reader.url().equals(server)) {
            Consumer<Route> nothing = route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html"));
            reader.route(server, nothing);
            reader.navigate(server);
            reader.unroute(server, nothing);
            reader.evaluate(AxeBuilder.getAxeScript());
        }
        return reader;
    }
}
