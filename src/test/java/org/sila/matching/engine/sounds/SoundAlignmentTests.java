package org.sila.matching.engine.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SoundAlignmentTests {

    @Test
    void letters_are_aligned_with_what_they_stand_for() {
        List<SoundAlignment.Step> steps = align("شيخ", "sheikh");

        assertThat(steps).anyMatch(step -> step.from().equals("ش") && step.to().equals("sh") && step.bits() > 0);
        assertThat(steps).anyMatch(step -> step.from().equals("خ") && step.to().equals("kh") && step.bits() > 0);
    }

    @Test
    void a_short_vowel_stands_for_no_letter() {
        assertThat(align("سمر", "samar"))
                .extracting(step -> step.from() + "=" + step.to())
                .containsExactly("س=s", "=a", "م=m", "=a", "ر=r");
    }

    @Property
    void every_letter_of_both_spellings_is_accounted_for(@ForAll String one, @ForAll String two) {
        Spelling source = Spelling.of(one, true);
        Spelling latin = Spelling.of(two, false);
        List<SoundAlignment.Step> steps = SoundAlignment.of(source, latin);

        assertThat(joined(steps.stream().map(SoundAlignment.Step::from).toList()))
                .isEqualTo(source.text());
        assertThat(joined(steps.stream().map(SoundAlignment.Step::to).toList())).isEqualTo(latin.text());
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining());
    }

    private static List<SoundAlignment.Step> align(String arabic, String latin) {
        return SoundAlignment.of(Spelling.of(arabic, true), Spelling.of(latin, false));
    }
}
