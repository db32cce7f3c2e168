package org.sila.matching.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sila.person.PersonName;

class NameReaderTests {

    @Test
    void words_that_make_one_name_become_one_token() {
        assertThat(words("عبد الرحمن أبو خالد صلاح الدين الحلبي"))
                .containsExactly("عبد الرحمن", "أبو خالد", "صلاح الدين", "الحلبي");
        assertThat(words("Abd al-Rahman Abu Khaled Salah al-Din El Halabi"))
                .containsExactly("Abd al Rahman", "Abu Khaled", "Salah al Din", "El Halabi");
    }

    @Test
    void a_servant_of_god_is_one_name_however_latin_letters_cut_it() {
        assertThat(words("Abdur Rahman Abdus Sattar Abed Elrahman Fath Allaah Abad Alalh"))
                .containsExactly("Abdur Rahman", "Abdus Sattar", "Abed Elrahman", "Fath Allaah", "Abad Alalh");
        assertThat(cores("Abdur Rahman Abd al-Rahman Abdurrahman Abdulrahman")).allMatch("abdrahman"::equals);
        assertThat(cores("Abd Allah Abad Alalh Abdallah")).allMatch("abdalah"::equals);
    }

    @Test
    void abdullah_does_not_take_the_name_that_follows() {
        assertThat(words("Khalid Abdullah Al-Najjar")).containsExactly("Khalid", "Abdullah", "Al Najjar");
        assertThat(words("Abdo Hasan")).containsExactly("Abdo", "Hasan");
        assertThat(words("Abud Hassan")).containsExactly("Abud", "Hassan");
        assertThat(words("Abid Ali Abid al-Hassan")).containsExactly("Abid", "Ali", "Abid", "al Hassan");
        assertThat(words("Abid Rahman Abad Elkader")).containsExactly("Abid Rahman", "Abad Elkader");
        assertThat(words("Omar Allee Alloh")).containsExactly("Omar", "Allee", "Alloh");
    }

    @Test
    void the_h_of_abd_al_hadi_is_a_letter_of_its_own() {
        NameToken latin =
                NameReader.read(PersonName.ofFull("Abd Al-Hadi")).spoken().get(0);
        NameToken arabic =
                NameReader.read(PersonName.ofFull("عبد الهادي")).spoken().get(0);

        assertThat(latin.coarse()).isEqualTo(arabic.coarse());
    }

    @Test
    void titles_before_a_name_and_words_of_descent_in_it_are_left_out() {
        assertThat(words("الحاج محمد بن أحمد الحلبي")).containsExactly("محمد", "أحمد", "الحلبي");
        assertThat(words("Sheikh Omar ibn Khaled")).containsExactly("Omar", "Khaled");
    }

    @Test
    void a_title_inside_a_name_belongs_to_the_family() {
        assertThat(words("ياسر الحاج أحمد")).containsExactly("ياسر", "الحاج أحمد");
    }

    @Test
    void a_name_in_one_string_is_given_father_grandfather_and_the_familys_last() {
        assertThat(roles("محمد")).containsExactly(NameRole.GIVEN);
        assertThat(roles("محمد الحلبي")).containsExactly(NameRole.GIVEN, NameRole.FAMILY);
        assertThat(roles("محمد أحمد الحلبي")).containsExactly(NameRole.GIVEN, NameRole.FATHER, NameRole.FAMILY);
        assertThat(roles("محمد أحمد علي حسن الحلبي"))
                .containsExactly(
                        NameRole.GIVEN, NameRole.FATHER, NameRole.GRANDFATHER, NameRole.FURTHER, NameRole.FAMILY);
    }

    private static List<NameRole> roles(String full) {
        return NameReader.read(PersonName.ofFull(full)).roles();
    }

    @Test
    void a_kunya_is_read_as_the_childs_name() {
        ReadName name = NameReader.read(new PersonName("", "سمير", "", "", "", "", "أبو خالد"));

        assertThat(name.kunya()).isNotNull().extracting(NameToken::core).isEqualTo("خالد");
    }

    @Test
    void a_mothers_name_is_a_given_name_and_perhaps_a_family_name() {
        ReadName name = NameReader.read(new PersonName("", "سمير", "", "", "", "فاطمة أبو شقرا", ""));

        assertThat(name.mother()).hasToString("فاطمة");
        assertThat(name.motherFamily()).hasToString("أبو شقرا");
    }

    @Property
    void any_text_is_read_without_failing(@ForAll String full, @ForAll String part) {
        NameReader.read(PersonName.ofFull(full));
        NameReader.read(new PersonName("", full, part, full, part, full, part));
    }

    private static List<String> cores(String full) {
        return NameReader.read(PersonName.ofFull(full)).spoken().stream()
                .map(NameToken::core)
                .toList();
    }

    private static List<String> words(String full) {
        return NameReader.read(PersonName.ofFull(full)).spoken().stream()
                .map(NameToken::written)
                .toList();
    }
}
