package org.sila.familynotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sila.testing.SilaTest;
import org.sila.web.PageLanguage;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes out to families, in every language that they read: nobody who sees it learns anything. */
@SilaTest
class WordingTests {

    /** Words of the matter, of money and of our name, as each language writes them. */
    private static final List<String> TELLING = List.of("""
            missing detain prison report search death died found match family sila money pay
            مفقود معتقل محتجز سجن بلاغ بحث وفاة توفي عثر عائلة صلة مال دفع
            winda girtî zindan ragihand mirin malbat pere
            ونبوو دەستگیر زیندان ڕاگەیاند مردن خێزان پارە
            kayıp gözaltı hapis cezaevi bildirim ölüm aile para
            vermisst inhaftiert gefängnis meldung tod familie geld zahlen
            disparu détenu signalement décès famille argent payer
            """.strip().split("\\s+"));

    private static final int IN_ONE_TEXT = 70;

    @Autowired
    Wording wording;

    static Stream<PageLanguage> languages() {
        return PageLanguage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_goes_out_is_neutral_and_fits_one_text_message(PageLanguage language) {
        List<String> all = List.of(
                wording.message(language),
                wording.code(language, "123456"),
                wording.subject(language, Outbox.Kind.MESSAGE),
                wording.subject(language, Outbox.Kind.CODE));

        assertThat(all).allSatisfy(text -> {
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(TELLING);
            assertThat(text).doesNotContain("http", "www", "SL-", "{", "@").hasSizeBetween(4, IN_ONE_TEXT);
        });
        assertThat(all.get(1)).contains("123456");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_it_in_its_own_words(PageLanguage language) {
        assertThat(PageLanguage.all().stream().filter(other -> !other.tag().equals(language.tag())))
                .allSatisfy(other -> assertThat(wording.message(other)).isNotEqualTo(wording.message(language)));
    }
}
