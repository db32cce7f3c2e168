package org.sila.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.web.Language;

/** Somebody opens the address for the first time. */
class FirstPageJourney extends Journey {

    @ParameterizedTest
    @EnumSource
    void two_doors_and_a_way_out(Language language) {
        Visitor visitor = onAPhone(language).opens("/");

        visitor.isAt("web.home.title").looks("home");
        visitor.sees("web.home.report").sees("web.home.status").sees("web.leave");
    }

    @ParameterizedTest
    @EnumSource
    void the_other_language_is_one_link_away(Language language) {
        Visitor visitor = onAPhone(language).opens("/");

        visitor.follows("web.other-language");

        visitor.seesWords(visitor.text(language.other(), "web.home.title"));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_that_does_not_exist_says_so(Language language) {
        onAPhone(language).opens("/nothing-here").isAt("web.error.404.title").looks("not-found");
    }
}
