package org.sila.journeys.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Locale;
import org.sila.journeys.Chromium;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.benchmark.Tables;

/**
 * How long each step of a report takes in a browser on a line of 50 kbit/s with 800 ms until an answer begins, from the
 * press to the page that can be used: {@code SlowLineBenchmark FOLDER}. Nothing is in the browser's cache at the first page;
 * scripts are off.
 */
public final class SlowLineBenchmark {

    private static final int BYTES_A_SECOND = 50_000 / 8;
    private static final int LATENCY_MILLIS = 800;
    private static final int PATIENCE_MILLIS = 120_000;

    private SlowLineBenchmark() {}

    public static void main(String[] arguments) {
        System.out.println(Tables.machine());
        try (Running sila = Running.on(Path.of(arguments[0]))) {
            String origin =
                    "http://localhost:" + sila.application().getEnvironment().getRequiredProperty("local.server.port");
            walk(origin, "ar");
            slowly(origin, "ar");
            slowly(origin, "de");
        }
        System.exit(0);
    }

    /** Once at full speed, so that what is measured is the line and not the start of the server. */
    private static void walk(String origin, String language) {
        try (BrowserContext context = browser(language)) {
            steps(context.newPage(), origin, language, false);
        }
    }

    private static void slowly(String origin, String language) {
        System.out.println("| step (" + language + ") | seconds |");
        System.out.println("|---|---|");
        try (BrowserContext context = browser(language)) {
            Page page = context.newPage();
            CDPSession line = context.newCDPSession(page);
            line.send("Network.enable");
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", LATENCY_MILLIS);
            conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
            conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
            line.send("Network.emulateNetworkConditions", conditions);
            steps(page, origin, language, true);
        }
    }

    private static void steps(Page page, String origin, String language, boolean told) {
        step("first page", told, page, () -> page.navigate(origin + "/?lang=" + language));
        step("introduction", told, page, () -> press(page, "a[href='/report']"));
        step("who", told, page, () -> press(page, "a[href='/report/who']"));
        page.fill("#fullName", "ليلى السروجي");
        step("family", told, page, () -> press(page, "main form .button"));
        step("taken", told, page, () -> press(page, "main form .button"));
        step("news", told, page, () -> press(page, "main form .button"));
        step("you", told, page, () -> press(page, "main form .button"));
        page.check("#returnsWithCode");
        step("consent", told, page, () -> press(page, "main form .button"));
        page.check("#store");
        step("check your answers", told, page, () -> press(page, "main form .button"));
        step("received", told, page, () -> press(page, "form[action='/report/send'] .button"));
    }

    private static void press(Page page, String what) {
        page.locator(what).first().click();
    }

    private static void step(String name, boolean told, Page page, Runnable press) {
        long begin = System.nanoTime();
        press.run();
        page.waitForLoadState(LoadState.LOAD);
        if (told) {
            System.out.printf(Locale.ROOT, "| %s | %.1f |%n", name, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static BrowserContext browser(String language) {
        BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale(language)
                        .setViewportSize(360, 800));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }
}
