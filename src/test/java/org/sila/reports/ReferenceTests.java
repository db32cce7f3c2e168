package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    private final SecureRandom random = new SecureRandom();

    @RepeatedTest(50)
    void a_reference_is_read_however_it_is_typed() {
        Reference reference = Reference.random(random);
        String value = reference.value();

        assertThat(Reference.parse(value)).contains(reference);
        assertThat(Reference.parse(" " + value.toLowerCase() + " ")).contains(reference);
        assertThat(Reference.parse(value.substring(3).replace("-", " "))).contains(reference);
        assertThat(Reference.parse(value.replace('0', 'O').replace('1', 'l'))).contains(reference);
    }

    @RepeatedTest(50)
    void one_wrong_character_or_two_swapped_are_noticed() {
        String value = Reference.random(random).value();
        int at = 3 + random.nextInt(3);
        char other = value.charAt(at) == '7' ? '8' : '7';
        String wrong = value.substring(0, at) + other + value.substring(at + 1);
        String swapped = value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);

        assertThat(Reference.parse(wrong)).isEmpty();
        if (!swapped.equals(value)) {
            assertThat(Reference.parse(swapped)).isEmpty();
        }
    }

    @Test
    void what_is_none_is_none() {
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("SL-0000")).isEmpty();
        assertThat(Reference.parse("'; drop table report; --")).isEmpty();
    }

    @RepeatedTest(20)
    void an_access_code_is_compared_in_one_form_and_never_shows_itself() {
        AccessCode code = AccessCode.random(random);

        assertThat(code.value()).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        assertThat(AccessCode.typed(code.value().toLowerCase().replace("-", " ")))
                .isEqualTo(code);
        assertThat(code.lastGroup()).hasSize(4);
        assertThat(code.toString()).doesNotContain(code.lastGroup());
    }
}
