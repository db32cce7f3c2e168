package org.sila.search;

import static org.assertj.core.api.Assertions.assertThat;

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
}
