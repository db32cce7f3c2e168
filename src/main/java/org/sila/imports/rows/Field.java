package org.sila.imports.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a list can hold. The lower-case name is the column's name in files made for exchange. */
public enum Field {
    ID,
    FULL_NAME,
    GIVEN_NAME,
    FATHER_NAME,
    GRANDFATHER_NAME,
    FAMILY_NAME,
    MOTHER_NAME,
    NICKNAME,
    SEX,
    BIRTH_DATE,
    AGE,
    AGE_ON,
    BIRTH_PLACE,
    ORIGIN,
    NATIONAL_ID,
    REGISTRY_NO,
    EVENT_DATE,
    EVENT_PLACE,
    FACILITY,
    STATUS,
    SOURCE,
    EXPIRES,
    ENQUIRER_NAME,
    ENQUIRER_PHONE,
    ENQUIRER_EMAIL,
    RELATIONSHIP,
    ACCOUNT,
    CONSENT;

    private static final int FIRST_OF_REPORTS = ENQUIRER_NAME.ordinal();

    /** What a list of detainee records can have. */
    public static List<Field> ofRecords() {
        return Arrays.asList(values()).subList(0, FIRST_OF_REPORTS);
    }

    /** What a list of reports can have. */
    public static List<Field> ofReports() {
        return List.of(values());
    }

    /** True where the field alone can name the person. */
    public boolean namesThePerson() {
        return this == FULL_NAME || this == GIVEN_NAME;
    }

    String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
