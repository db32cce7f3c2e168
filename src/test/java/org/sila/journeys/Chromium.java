package org.sila.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The browser of all journeys: one per process. The machine's own Chromium or Chrome where there is one (or the program
 * that {@code SILA_CHROMIUM} names); else Debian's package where it may be installed; else Playwright's own download.
 * Where none of these works the journeys fail and say what to install.
 */
public final class Chromium {

    /** How long anything may take on a busy machine before somebody who waits for it gives up. */
    static final int PATIENCE_MILLIS = 30_000;

    private static final Map<String, String> NO_DOWNLOADS = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String[] PROGRAMS = {
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "/usr/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium"
    };

    private static @Nullable Browser shared;
    private static @Nullable String trouble;

    private Chromium() {}

    /** The browser, started on first use. */
    public static synchronized Browser shared() {
        if (trouble != null) {
            throw new AssertionError(trouble);
        }
        if (shared == null) {
            try {
                shared = start();
            } catch (PlaywrightException | IllegalStateException e) {
                trouble = "No browser for the journeys: install Chromium or Chrome (Debian: apt-get install chromium"
                        + " fonts-noto-core), or name one in SILA_CHROMIUM. " + e.getMessage();
                throw new AssertionError(trouble, e);
            }
        }
        return shared;
    }

    private static Browser start() {
        Optional<Path> program = Machine.alone(() -> {
            Optional<Path> found = findOrInstall();
            bringArabicFont();
            return found;
        });
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOADS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        program.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** Empty where Playwright's own browser is to be used. */
    private static Optional<Path> findOrInstall() {
        String chosen = System.getenv("SILA_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Machine.program(chosen)
                    .orElseThrow(() -> new IllegalStateException("SILA_CHROMIUM names " + chosen + ", not there.")));
        }
        Optional<Path> present = Machine.program(PROGRAMS);
        if (present.isEmpty() && Machine.install("chromium", "fonts-noto-core", "fontconfig")) {
            present = Machine.program(PROGRAMS);
        }
        if (present.isEmpty()) {
            download();
        }
        return present;
    }

    private static void download() {
        ProcessBuilder installer =
                Driver.ensureDriverInstalled(NO_DOWNLOADS, false).createProcessBuilder();
        installer.command().addAll(List.of("install", "chromium"));
        if (!Machine.run(installer)) {
            throw new IllegalStateException("Playwright’s own download failed too; see target/install.log.");
        }
    }

    /** Without one, screenshots would show boxes; the journeys themselves do not need it. */
    private static void bringArabicFont() {
        boolean known = Machine.program("fc-list").isPresent();
        if (known && Machine.output("fc-list", ":lang=ar", "family").isEmpty() && !Machine.install("fonts-noto-core")) {
            System.err.println("No Arabic font on this machine: screenshots will show boxes instead of letters.");
        }
    }
}
