package org.sila.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as one report or one record says it; nothing in it is derived. Texts are as written and empty where
 * absent; dates, age and the identifiers are null where absent.
 *
 * @param name the name, in one string or in parts
 * @param sex as stated
 * @param birth date of birth, as precise as it was given
 * @param age age in completed years on {@code ageOn}; used where no birth date was given
 * @param ageOn the date on which the person had that age; where null, the date of the event
 * @param birthPlace place of birth (مكان الولادة)
 * @param origin where the family is from (محافظة الأصل، القيد)
 * @param nationalNumber national number (الرقم الوطني), ASCII digits; entities store it sealed
 * @param registryNumber civil registry number (رقم القيد, الخانة): the family's, not the person's
 */
@Embeddable
public record PersonDescription(
        @Embedded PersonName name,
        @Enumerated(EnumType.STRING) Sex sex,
        @Column(name = "birth_date") @Nullable PartialDate birth,
        @Nullable Integer age,
        @Nullable PartialDate ageOn,
        String birthPlace,
        String origin,
        @Nullable String nationalNumber,
        String registryNumber) {

    @SuppressWarnings("NullAway") // Hibernate reads an absent embedded part as null.
    public PersonDescription {
        name = name == null ? PersonName.NONE : name;
        sex = sex == null ? Sex.UNKNOWN : sex;
        birthPlace = WrittenText.clean(birthPlace);
        origin = WrittenText.clean(origin);
        registryNumber = WrittenText.clean(registryNumber);
    }
}
