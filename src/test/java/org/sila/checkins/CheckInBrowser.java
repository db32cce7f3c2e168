package org.sila.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import org.sila.person.PersonDescription;
import org.sila.testing.ReceiptBrowser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A browser in which somebody tells of themselves. */
final class CheckInBrowser extends ReceiptBrowser {

    CheckInBrowser(MockMvcTester http) {
        super(http, "/here", "sila-here");
    }

    /** All four pages; in that place from 2013 to 2019, and free from Saydnaya in 2024. */
    CheckInBrowser fills(PersonDescription person, String place, String wishes) {
        assertThat(leadsTo(send(
                        "/here/who",
                        "givenName",
                        person.name().given(),
                        "familyName",
                        person.name().family(),
                        "fatherName",
                        person.name().father(),
                        "motherName",
                        person.name().mother(),
                        "sex",
                        "MALE",
                        "born.year",
                        String.valueOf(person.birth()).substring(0, 4),
                        "born.month",
                        String.valueOf(person.birth()).substring(5, 7),
                        "born.day",
                        String.valueOf(person.birth()).substring(8, 10),
                        "origin",
                        person.origin())))
                .isEqualTo("/here/held");
        assertThat(leadsTo(send(
                        "/here/held",
                        "stays[0].place",
                        place,
                        "stays[0].part",
                        "wing two",
                        "stays[0].since.year",
                        "2013",
                        "stays[0].until.year",
                        "2019",
                        "stays[1].place",
                        "Saydnaya",
                        "cameFree",
                        "FREED_AT_OPENING",
                        "freed.year",
                        "2024")))
                .isEqualTo("/here/wishes");
        assertThat(leadsTo(send("/here/wishes", "wishes", wishes, "words", "only my sister", "mayBeAsked", "true")))
                .isEqualTo("/here/reach");
        assertThat(leadsTo(send("/here/reach", "phone", "+963 944 000 111", "agree", "true")))
                .isEqualTo("/here/check");
        return this;
    }
}
