package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class IcuMessagesTests {

    private static final Locale ARABIC = Language.ARABIC.locale();
    private static final Locale ENGLISH = Language.ENGLISH.locale();

    private final IcuMessages messages;

    IcuMessagesTests() throws IOException {
        messages = new IcuMessages(MessageBundles.load(), false);
    }

    @ParameterizedTest
    @CsvSource({"0, لا حالات", "1, حالة واحدة", "2, حالتان", "3, 3 حالات", "11, 11 حالة", "100, 100 حالة"})
    void arabic_counts_in_its_six_ways(int count, String expected) {
        assertThat(messages.getMessage("test.cases", new Object[] {count}, ARABIC))
                .isEqualTo(expected);
    }

    @Test
    void english_counts_in_two() {
        assertThat(messages.getMessage("test.cases", new Object[] {1}, ENGLISH)).isEqualTo("one case");
        assertThat(messages.getMessage("test.cases", new Object[] {1200}, ENGLISH))
                .isEqualTo("1,200 cases");
    }

    @Test
    void what_one_language_lacks_is_said_in_the_other() {
        assertThat(messages.getMessage("test.only-english", null, ARABIC)).isEqualTo("Only here");
    }

    @Test
    void any_other_locale_reads_arabic_whatever_the_system_speaks() {
        assertThat(messages.getMessage("web.brand", null, Locale.JAPANESE)).isEqualTo("صلة");
        assertThat(messages.getMessage("web.brand", null, Locale.forLanguageTag("ar-SY")))
                .isEqualTo("صلة");
    }

    @Test
    void a_further_language_says_what_it_has_and_leaves_the_rest_to_another() {
        assertThat(messages.getMessage("web.home.report", null, Locale.FRENCH)).isEqualTo("Je cherche quelqu’un");
        assertThat(messages.getMessage("test.cases", new Object[] {1}, Locale.FRENCH))
                .isEqualTo("one case");
        assertThat(messages.getMessage("test.cases", new Object[] {1}, Locale.forLanguageTag("ckb")))
                .isEqualTo("حالة واحدة");
    }

    @Test
    void a_message_can_be_an_argument_of_another() {
        var brand = new DefaultMessageSourceResolvable("web.brand");

        assertThat(messages.getMessage("web.title", new Object[] {brand}, ENGLISH))
                .isEqualTo("Sila · Sila");
    }

    @Test
    void a_missing_key_is_no_message() {
        assertThat(messages.getMessage("web.no-such", null, "fallback", ENGLISH))
                .isEqualTo("fallback");
        assertThatExceptionOfType(NoSuchMessageException.class)
                .isThrownBy(() -> messages.getMessage("web.no-such", null, ENGLISH));
    }

    @Test
    void where_strict_a_missing_key_is_a_failure_that_no_template_swallows() throws IOException {
        var strict = new IcuMessages(MessageBundles.load(), true);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> strict.getMessage("web.no-such", null, ENGLISH))
                .withMessageContaining("web.no-such");
    }
}
