package org.sila.matching.engine.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundModelTests {

    private final SoundModel model = SoundModel.shipped();

    @ParameterizedTest
    @CsvSource({
        "صالح, saleh, سالم",
        "فتحي, fathi, فتني",
        "عبدحميد, abdhamid, عبدحكيم",
        "خديجه, xedice, حديثه",
        "خالد, xalid, حامد",
        "جوان, ciwan, جنان",
        "جبار, dschabar, جابر",
        "ذياب, diab, زياد",
        "قاسم, kasim, قيس",
        "شريف, cherif, شرف",
        "غسان, ghassan, حسان"
    })
    void a_romanised_name_weighs_more_for_its_own_name_than_for_one_like_it(String own, String latin, String other) {
        assertThat(weight(own, latin)).isPositive().isGreaterThan(weight(other, latin));
    }

    @ParameterizedTest
    @CsvSource({"yusef, yusuf, nasif", "husein, huseyin, hasan", "jamal, cemal, kamal", "sharif, cherif, latif"})
    void two_romanisations_weigh_more_for_each_other_than_for_another_name(String one, String two, String other) {
        assertThat(withinLatin(one, two)).isPositive().isGreaterThan(withinLatin(one, other));
    }

    @Property
    void any_two_spellings_have_a_weight_the_same_both_ways(@ForAll String one, @ForAll String two) {
        for (Script script : Script.values()) {
            Spelling first = Spelling.of(model, one, script);
            Spelling second = Spelling.of(model, two, Script.LATIN);
            assertThat(model.weight(first, second)).isFinite().isGreaterThanOrEqualTo(SoundModel.FLOOR);
            assertThat(model.weight(first, second)).isEqualTo(model.weight(second, first));
        }
    }

    @Property
    void no_name_weighs_more_for_a_name_than_itself(
            @ForAll @CharRange(from = 'a', to = 'z') String one, @ForAll @CharRange(from = 'a', to = 'z') String two) {
        assertThat(withinLatin(one, two)).isLessThanOrEqualTo(withinLatin(one, one));
    }

    @Property
    void letters_of_the_scripts_weigh_at_most_what_the_latin_spelling_is_worth(
            @ForAll @Chars({'ا', 'ب', 'ح', 'م', 'د', 'ي', 'خ'}) String arabic,
            @ForAll @Chars({'a', 'b', 'h', 'm', 'd', 'i', 'k'}) String latin) {
        assertThat(weight(arabic, latin))
                .isLessThanOrEqualTo(Spelling.of(latin, false).information() + 0.01f);
    }

    private float weight(String arabic, String latin) {
        return model.weight(Spelling.of(arabic, true), Spelling.of(latin, false));
    }

    private float withinLatin(String one, String two) {
        return model.weight(Spelling.of(one, false), Spelling.of(two, false));
    }
}
