package org.sila.matching.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenComparatorTests {

    @ParameterizedTest
    @CsvSource({
        "محمد, محمد, SAME_WRITTEN",
        "أحمد, احمد, SAME_NORMALISED",
        "فاطمة, فاطمه, SAME_NORMALISED",
        "مصطفى, مصطفي, SAME_NORMALISED",
        "مُحَمَّد, محمد, SAME_NORMALISED",
        "محـــمد, محمد, SAME_NORMALISED",
        "الحلبي, حلبي, SAME_NORMALISED",
        "عبد الرحمن, عبدالرحمن, SAME_NORMALISED",
        "عبد الرحمن, عبد رحمن, SAME_NORMALISED",
        "صلاح الدين, صلاحالدين, SAME_NORMALISED",
        "أبو خالد, ابوخالد, SAME_NORMALISED",
        "الأسطل, االسطل, LETTER_ORDER",
        "بلال, بالل, LETTER_ORDER",
        "عبد الله, عبد هللا, SAME_NORMALISED",
        "فاطمة, قاطمة, SHAPE",
        "خالد, جالد, SHAPE",
        "محمد, كحمد, ONE_EDIT",
        "حمودة, محمد, SHORT_FORM"
    })
    void spellings_within_arabic_agree_at_the_level_of_what_happened_to_them(String one, String two, NameLevel level) {
        assertThat(compare(one, two)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, Mehmet",
        "محمد, Mohammed",
        "محمد, Mihemed",
        "محمد, Muhamad",
        "أحمد, Ahmet",
        "أحمد, Akhmad",
        "عبد القادر, Abdel Kader",
        "عبد القادر, Abdulqadir",
        "عبد القادر, Abd al-Qader",
        "عبد الرحمن, Abd Ar-rahman",
        "عبد الله, Abdallah",
        "عبد الله, Evdila",
        "عبد السلام, Abdulsalaam",
        "خديجة, Xadîca",
        "خالد, Halit",
        "خالد, Khaled",
        "عائشة, Aicha",
        "عائشة, Ayşe",
        "هشام, Hichem",
        "شريف, Chérif",
        "جمال, Djemal",
        "جمال, Cemal",
        "جبار, Dschabar",
        "حسين, Hocine",
        "الحلبي, El Halaby",
        "الدمشقي, Ad-Dimashqi",
        "الدمشقي, Al-damishiqi",
        "الشامي, Alshami",
        "صالح, Saleh",
        "طه, Taha",
        "ذياب, Diab",
        "جرجس, Gewargis",
        "يعقوب, Hagop",
        "نور الدين, Nour Aldin",
        "ضياء الدين, Diaa Eddine",
        "أبو خالد, Abou Khalid",
        "مروان, Maruan",
        "عمر, Omar"
    })
    void a_romanised_name_agrees_with_the_arabic_one(String arabic, String latin) {
        assertThat(compare(arabic, latin).agrees())
                .as("%s / %s: %s", arabic, latin, compare(arabic, latin))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed, Mehmet",
        "Khaled, Halit",
        "Abdel Kader, Abdulqadir",
        "Al-Halabi, Elhalaby",
        "Youssef, Yusuf",
        "Hussein, Hüseyin",
        "Sharif, Chérif",
        "Djamal, Cemal"
    })
    void two_romanisations_of_a_name_agree(String one, String two) {
        assertThat(compare(one, two).agrees()).as(compare(one, two).toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, علي",
        "خالد, سمير",
        "أحمد, يوسف",
        "فاطمة, زينب",
        "محمد, Ali",
        "سمير, Nabil",
        "يوسف, Marwan",
        "Hussein, Omar",
        "Ahmad, Samir",
        "الحلبي, الحمصي",
        "الحلبي, Al-Homsi"
    })
    void other_names_differ(String one, String two) {
        assertThat(compare(one, two).agrees()).as(compare(one, two).toString()).isFalse();
    }

    @Property
    void comparing_is_symmetric_and_never_fails(@ForAll @NotEmpty String one, @ForAll @NotEmpty String two) {
        assertThat(compare(one, two)).isEqualTo(compare(two, one));
    }

    private static NameLevel compare(String one, String two) {
        return TokenComparator.compare(token(one), token(two));
    }

    private static @Nullable NameToken token(String text) {
        return Tokens.joined(Tokens.read(text, false));
    }
}
