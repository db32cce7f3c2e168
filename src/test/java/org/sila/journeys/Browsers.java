package org.sila.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.sila.web.PageLanguage;

/**
 * Windows that nobody sits at just now. What the last visitor saw and was given is forgotten; style sheets and fonts stay,
 * which all visitors get alike.
 */
final class Browsers {

    private static final Map<Kind, Deque<Page>> FREE = new HashMap<>();

    private Browsers() {}

    /** What cannot be changed afterwards. */
    record Kind(PageLanguage language, Screen screen, boolean scripts) {}

    static Page take(Kind kind) {
        Deque<Page> free = FREE.computeIfAbsent(kind, first -> new ArrayDeque<>());
        return free.isEmpty() ? make(kind) : free.pop();
    }

    /** A script may have kept something: its visitor's browser is thrown away. */
    static void giveBack(Kind kind, Page page) {
        if (kind.scripts()) {
            page.context().close();
        } else {
            page.navigate("about:blank");
            page.mouse().move(0, 0);
            page.context().clearCookies();
            page.setExtraHTTPHeaders(Map.of());
            page.setViewportSize(kind.screen().width, kind.screen().height);
            FREE.get(kind).push(page);
        }
    }

    private static Page make(Kind kind) {
        BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(kind.scripts())
                        .setAcceptDownloads(true)
                        .setLocale(kind.language().tag())
                        .setViewportSize(kind.screen().width, kind.screen().height));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        return context.newPage();
    }
}
