package org.sila.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sila.web.Language;
import org.sila.web.PageLanguage;

/** Somebody opens the address for the first time. */
class FirstPageJourney extends Journey {

    @ParameterizedTest
    @EnumSource
    void four_doors_and_a_way_out(Language language) {
        Visitor visitor = onAPhone(language).opens("/");

        visitor.isAt("web.home.title").looks("home");
        visitor.sees("web.home.report").sees("checkins.door").sees("leads.door").sees("web.home.status");
        visitor.sees("trust.door").sees("web.leave");
    }

    @ParameterizedTest
    @EnumSource
    void the_other_language_is_one_link_away(Language language) {
        Visitor visitor = onAPhone(language).opens("/");

        visitor.follows("web.other-language");

        visitor.seesWords(visitor.text(language.other(), "web.home.title"));
    }

    /** Arabic and English are walked through elsewhere. */
    static Stream<PageLanguage> furtherLanguages() {
        return PageLanguage.all().stream().skip(Language.values().length);
    }

    @ParameterizedTest
    @MethodSource("furtherLanguages")
    void whoever_reads_another_language_finds_it_and_keeps_it(PageLanguage language) {
        Visitor visitor = onAPhone(Language.ARABIC).opens("/");
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(language.name()))
                .click();
        visitor.seesWords(language.name());

        onAPhone(language)
                .opens("/")
                .isAt("web.home.title")
                .looks("home")
                .follows("web.home.report")
                .isAt("reports.introduction.title")
                .follows("reports.introduction.begin")
                .isAt("reports.who.title")
                .looks("report-who")
                .presses("reports.continue")
                .sees("reports.error.name-needed");
        onAPhone(language).opens("/status").isAt("reports.status.title").looks("status");
        onAPhone(language).opens("/nothing-here").isAt("web.error.404.title");
        onAPhone(language).opens("/sign-in").seesWords(visitor.text(language.whole(), "accounts.sign-in.title"));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_that_does_not_exist_says_so(Language language) {
        onAPhone(language).opens("/nothing-here").isAt("web.error.404.title").looks("not-found");
    }
}
