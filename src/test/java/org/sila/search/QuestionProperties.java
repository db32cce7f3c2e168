package org.sila.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever is typed can be read. */
class QuestionProperties {

    @Property(tries = 1000)
    void any_text_is_read_or_refused_with_a_reason(@ForAll @StringLength(max = 300) String typed) {
        Question question = Question.of(typed);

        assertThat(question.names()).allSatisfy(name -> {
            assertThat(name.core()).isNotEmpty();
            assertThat(name.sharedKeys()).isNotEmpty();
        });
        assertThat(question.problem().isPresent() || question.typed().length() <= Question.LONGEST)
                .isTrue();
    }

    @Example
    void a_reference_needs_no_digit_and_is_no_name() {
        Question question = Question.of("sl-abcd-efgh");

        assertThat(question.mayBeNumber()).isTrue();
        assertThat(question.names()).isEmpty();
        assertThat(question.problem()).isEmpty();
    }

    @Example
    void a_name_may_have_the_digits_of_chats_and_a_year_beside_it() {
        Question question = Question.of("7asan ١٩٨٥, 12");

        assertThat(question.names()).hasSize(1);
        assertThat(question.years()).containsExactly("1985");
    }
}
