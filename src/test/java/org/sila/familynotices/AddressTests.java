package org.sila.familynotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "+963 944 000 111, 963944000111",
        "00963944000111, 963944000111",
        "0944-000-111, 963944000111",
        "944000111, 963944000111",
        "963944000111, 963944000111",
        "٠٩٤٤ ٠٠٠ ١١١, 963944000111",
        "+49 (0)30 1234567, 490301234567",
    })
    void a_number_is_read_however_it_is_typed(String typed, String digits) {
        assertThat(Address.parse(typed, "963")).contains(new Address(Means.SMS, digits));
    }

    @Test
    void an_address_is_read_as_it_is() {
        assertThat(Address.parse(" Hala@example.org ", "963")).contains(new Address(Means.EMAIL, "Hala@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "12",
                "+00",
                "+1234567890123456",
                "a@b",
                "a@b@example.org",
                "a b@example.org",
                "x@example.org, y@example.org",
                "x@example.org\nBcc: y@example.org"
            })
    void what_is_neither_is_none(String typed) {
        assertThat(Address.parse(typed, "963")).isEmpty();
    }

    @Test
    void it_shows_no_more_than_its_owner_needs() {
        Address number = new Address(Means.SMS, "963944000123");

        assertThat(number.hint()).contains("23").doesNotContain("123");
        assertThat(new Address(Means.EMAIL, "hala@example.org").hint()).doesNotContain("ha", "example");
        assertThat(number.toString()).doesNotContain("23");
    }

    @Test
    void a_city_of_no_page_of_ours_is_the_usual_one() {
        NoticeProperties usual = new NoticeProperties(null, null, null, ZoneId.of("Asia/Damascus"), null, "963", 200);
        Zones zones = new Zones(usual);

        assertThat(zones.read("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(zones.read("' or 1=1")).isEqualTo(ZoneId.of("Asia/Damascus"));
    }
}
