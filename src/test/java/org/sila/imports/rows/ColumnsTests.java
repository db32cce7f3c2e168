package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sila.imports.rows.Field.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTests {

    @ParameterizedTest
    @EnumSource(Field.class)
    void every_field_is_recognised_by_its_own_name(Field field) {
        assertThat(fields(field.columnName())).containsExactly(Optional.of(field));
    }

    @ParameterizedTest
    @MethodSource
    void headers_are_recognised(String headers, List<Field> expected) {
        List<Optional<Field>> found = fields(headers.split(","));

        assertThat(found.stream().map(field -> field.orElse(null))).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> headers_are_recognised() {
        return Stream.of(
                Arguments.of(
                        "الاسم,الكنية,اسم الأب,اسم الأم", List.of(GIVEN_NAME, FAMILY_NAME, FATHER_NAME, MOTHER_NAME)),
                Arguments.of("م,الاسم,العمر,المحافظة", Arrays.asList(null, FULL_NAME, AGE, ORIGIN)),
                Arguments.of(
                        "الإسم الثلاثي,إسم الام,تاريخ الميلاد,تاريخ الإفراج",
                        List.of(FULL_NAME, MOTHER_NAME, BIRTH_DATE, EVENT_DATE)),
                Arguments.of(
                        "الكنية (النسبة),تاريخ الولادة (يوم/شهر/سنة),الرقم الوطني:,رقم القيد",
                        List.of(FAMILY_NAME, BIRTH_DATE, NATIONAL_ID, REGISTRY_NO)),
                Arguments.of(
                        "Name,Father's Name,Last name,D.O.B.,Gender",
                        Arrays.asList(GIVEN_NAME, FATHER_NAME, FAMILY_NAME, null, SEX)),
                Arguments.of(
                        "First Name / الاسم الأول,Family name - الكنية,DOB,Place of Birth",
                        List.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, BIRTH_PLACE)),
                Arguments.of(
                        "_uuid,missing/full_name,missing/person/birth_date,reporter/phone_number,group_x/relationship",
                        List.of(ID, FULL_NAME, BIRTH_DATE, ENQUIRER_PHONE, RELATIONSHIP)),
                Arguments.of("fullName,motherName,birthDate", List.of(FULL_NAME, MOTHER_NAME, BIRTH_DATE)),
                Arguments.of("full name,full name,name", Arrays.asList(FULL_NAME, null, null)));
    }

    @Test
    void a_list_of_records_has_no_enquirers() {
        Columns columns = Columns.recognised(List.of("الاسم", "رقم الهاتف"), Field.ofRecords());

        assertThat(columns.fields()).containsExactly(Optional.of(FULL_NAME), Optional.empty());
    }

    @Test
    void a_field_is_chosen_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Columns.chosen(List.of("a", "b"), List.of(Optional.of(FULL_NAME), Optional.of(FULL_NAME))));
    }

    @Test
    void a_list_without_names_says_so() {
        assertThat(Columns.recognised(List.of("العمر", "المحافظة"), Field.ofRecords())
                        .namePeople())
                .isFalse();
    }

    private static List<Optional<Field>> fields(String... headers) {
        return Columns.recognised(List.of(headers), Field.ofReports()).fields();
    }
}
