package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.web.Language;

/** A family is on the telephone, and a caseworker looks the person up: from any page, without a script. */
class SearchJourney extends Workday {

    @ParameterizedTest
    @EnumSource
    void from_the_box_in_the_header_to_the_case_and_the_record(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        PersonDescription person = proposed.person();
        List<UUID> records = arrivals.records(Collections.nCopies(30, person), DetentionEvent.ENTERED);
        Visitor caseworker = staff(Role.CASEWORKER, language);
        caseworker.opens("/search").isAt("search.title").looks("search");
        caseworker
                .writes("search.words", "م")
                .presses("search.go")
                .sees("search.error.too-short")
                .looks("search-refused");
        caseworker.writes("search.words", "زنجبيلوف غضنفرزاده").presses("search.go");
        caseworker.sees("search.try.beginning").looks("search-nobody");

        await().atMost(Duration.ofSeconds(60)).until(() -> indexed(records) == records.size());
        caseworker
                .opens("/desk")
                .writes("web.find", person.name().family())
                .presses("web.find.go")
                .sees("search.in.FAMILY")
                .looks("search-cases");
        assertThat(caseworker.page().url()).doesNotContain("=");
        caseworker.page().locator(".hits a").first().click();
        caseworker.seesWords(person.name().family());

        caseworker.page().goBack();
        caseworker.follows("search.tab.RECORDS").looks("search-records");
        caseworker.page().locator(".hits a").first().click();
        caseworker.sees("sources.field.as-written").looks("record");
    }

    private int indexed(List<UUID> records) {
        return jdbc.sql("select count(*) from search_record where record_id = any(?)")
                .param(records.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
