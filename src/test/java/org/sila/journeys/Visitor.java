package org.sila.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.sila.web.Language;
import org.sila.web.PageLanguage;
import org.springframework.context.MessageSource;

/**
 * Somebody with a browser, who reads the page and acts on what it says. Everything is named by message key, so one story
 * serves all languages. What pages must never do is watched all along and told when the visitor leaves.
 */
final class Visitor {

    /** A picture of every page in both sizes takes a fifth of the time of all journeys. */
    private static final boolean TAKES_PICTURES = System.getProperty("pictures") != null;

    private final String origin;
    private final PageLanguage language;
    private final Screen screen;
    private final MessageSource texts;
    private final Browsers.Kind kind;
    private final BrowserContext context;
    private final Page page;
    private final Watch watch;

    Visitor(String origin, PageLanguage language, Screen screen, boolean scripts, MessageSource texts) {
        this.origin = origin;
        this.language = language;
        this.screen = screen;
        this.texts = texts;
        this.kind = new Browsers.Kind(language, screen, scripts);
        this.page = Browsers.take(kind);
        this.context = page.context();
        context.addCookies(List.of(new Cookie("lang", language.tag()).setUrl(origin)));
        this.watch = new Watch(origin, context);
    }

    /** The page itself, for what the words below do not cover. */
    Page page() {
        return page;
    }

    /** The text of a key in the visitor's language. */
    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language.locale());
    }

    /** The text of a key in another language. */
    String text(Language other, String key, Object... arguments) {
        return texts.getMessage(key, arguments, other.locale());
    }

    Visitor opens(String path) {
        page.navigate(origin + path);
        return this;
    }

    /** Types into the field with this label. */
    Visitor writes(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Ticks the box, or takes the choice, with this label. */
    Visitor ticks(String label) {
        page.getByLabel(text(label), exact()).first().check();
        return this;
    }

    /** Takes an answer to a question of several choices. */
    Visitor answers(String question, String answer) {
        group(question)
                .getByLabel(text(answer), new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Fills the three boxes of a date; what is empty stays unknown. */
    Visitor dates(String question, String day, String month, String year) {
        Locator group = group(question);
        group.getByLabel(text("web.date.day")).fill(day);
        group.getByLabel(text("web.date.month")).fill(month);
        group.getByLabel(text("web.date.year")).fill(year);
        return this;
    }

    /** What stands in the field with this label. */
    String valueOf(String label) {
        return field(label).inputValue();
    }

    /** References and codes on the page, in their order. */
    List<String> codes() {
        return page.locator(".code").allTextContents();
    }

    Visitor selects(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(text(option)));
        return this;
    }

    /** Takes a choice from the list of this name, where a heading says the same as the label. */
    Visitor chooses(String name, String option) {
        page.locator("select[name=%s]".formatted(name)).selectOption(new SelectOption().setLabel(text(option)));
        return this;
    }

    Visitor attaches(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    Visitor presses(String button, Object... arguments) {
        String name = text(button, arguments);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses a key where they are. */
    Visitor strikes(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses the key that stands at this place of a keyboard and writes another script. */
    Visitor strikesOnArabicKeyboard(String written, String place) {
        page.evaluate(
                "([key, code]) => document.body.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
                List.of(written, place));
        return this;
    }

    /** Follows the link that says this, alone or beside other words. */
    Visitor follows(String link) {
        String words = text(link).replace("\"", "\\\"");
        page.locator("a:text-is(\"%1$s\"), a :text-is(\"%1$s\")".formatted(words))
                .first()
                .click();
        return this;
    }

    /** Presses a button that answers with a file, and returns where it was saved. */
    Path downloads(String button) {
        Download download = page.waitForDownload(() -> presses(button));
        Path file = Path.of("target", "downloads", language.tag(), download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Reads the page and finds this text on it. */
    Visitor sees(String key, Object... arguments) {
        return seesWords(text(key, arguments));
    }

    /** Whether this text is on the page just now. */
    boolean reads(String key, Object... arguments) {
        return page.locator("main").textContent().contains(text(key, arguments));
    }

    /** Reads the page and finds these words, which somebody typed. */
    Visitor seesWords(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    Visitor doesNotSeeWords(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /** The page's main heading. */
    Visitor isAt(String heading, Object... arguments) {
        assertThat(page.locator("h1")).hasText(text(heading, arguments));
        return this;
    }

    /** Looks at the page on every screen, takes its pictures if asked to, and reads it as a screen reader would. */
    Visitor looks(String name) {
        for (Screen each : Screen.values()) {
            page.setViewportSize(each.width, each.height);
            if (TAKES_PICTURES) {
                take(Path.of("target/screenshots", language.tag() + "-" + each.width, name + ".png"));
            }
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > each.width) {
                watch.fault(name + " is " + wide + " pixels wide on a screen of " + each.width);
            }
        }
        page.setViewportSize(screen.width, screen.height);
        Accessibility.faults(page).forEach(fault -> watch.fault(name + ": " + fault));
        return this;
    }

    /** A picture of the page as it stands, for whoever looks into a failure. */
    void picture(Path folder) {
        take(folder.resolve(language.tag() + "-" + context.hashCode() + ".png"));
    }

    private void take(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    void leaves() {
        watch.ends();
        Browsers.giveBack(kind, page);
        watch.nothing_happened();
    }

    private Locator field(String label) {
        return page.getByLabel(text(label), exact()).first();
    }

    private Locator group(String question) {
        return page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(text(question)).setExact(true))
                .first();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
