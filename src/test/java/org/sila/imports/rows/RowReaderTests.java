package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.imports.Files;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.Sex;

class RowReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    @Test
    void a_row_becomes_a_person_and_stays_as_written() {
        ListedPerson read = person("""
                id,الاسم,اسم الأب,الكنية,اسم الأم,الجنس,المواليد,الرقم الوطني,تاريخ الإفراج,السجن
                ٧,محمد  علي,حسن,الأحمد,فاطمة,ذكر,١/١/١٩٨٥,1010001234,8/12/2024,صيدنايا
                """);

        assertThat(read.externalId()).isEqualTo("٧");
        assertThat(read.person().name().given()).isEqualTo("محمد علي");
        assertThat(read.person().sex()).isEqualTo(Sex.MALE);
        assertThat(read.person().birth()).isEqualTo(new PartialDate(1985, 1, 1, false));
        assertThat(read.person().nationalNumber()).isEqualTo("01010001234");
        assertThat(read.circumstances().eventDate()).hasToString("2024-12-08");
        assertThat(read.circumstances().event()).isEqualTo(DetentionEvent.RELEASED);
        assertThat(read.circumstances().facility()).isEqualTo("صيدنايا");
        assertThat(read.row().cells()).contains("محمد  علي", "١/١/١٩٨٥");
    }

    @ParameterizedTest
    @CsvSource({
        "released,RELEASED",
        "detained,SEEN",
        "transferred,TRANSFERRED",
        "deceased,DEATH_RECORDED",
        "unknown,UNKNOWN",
        "missing,MISSING",
        "متوفى,DEATH_RECORDED",
        "مفرج عنه,RELEASED",
        "تم الإفراج عنه بتاريخ 2014,RELEASED",
        "not released,UNKNOWN",
        "لم يفرج عنه,UNKNOWN",
        "معتقل ثم توفي,DEATH_RECORDED",
        "ينتظر,UNKNOWN",
        "محرر,FREED_AT_OPENING",
        "إعدام,EXECUTION_ORDERED",
        "'',HOSPITALISED"
    })
    void a_status_says_what_happened(String status, DetentionEvent event) {
        ListedPerson read = person("name,status\nAli," + status + "\n");

        assertThat(read.circumstances().event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "ذكر,MALE",
        "أنثى,FEMALE",
        "انثى,FEMALE",
        "M,MALE",
        "Female,FEMALE",
        "م,MALE",
        "؟,UNKNOWN",
        "غير ذلك,UNKNOWN"
    })
    void sexes_are_words(String word, Sex sex) {
        assertThat(person("name,sex\nAli," + word + "\n").person().sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"34,34", "٣٤ سنة,34", "0,0", "120,120", "34.0,34", "حوالي 40,40", "35 years old,35"})
    void ages_are_read(String written, int age) {
        assertThat(person("name,age\nAli," + written + "\n").person().age()).isEqualTo(age);
    }

    @Test
    void a_birth_year_in_the_column_of_ages_is_a_birth_year() {
        ListedPerson read = person("name,age\nAli,1985\n");

        assertThat(read.person().age()).isNull();
        assertThat(read.person().birth()).isEqualTo(PartialDate.ofYear(1985));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name,age;Ali,121;WRONG_AGE;AGE",
                "name,age;Ali,-5;WRONG_AGE;AGE",
                "name,age;Ali,thirty;WRONG_AGE;AGE",
                "name,age;Ali,30-35;WRONG_AGE;AGE",
                "name,birth_date;Ali,31/2/1985;WRONG_DATE;BIRTH_DATE",
                "name,event_date;Ali,2025-06-02;FUTURE_DATE;EVENT_DATE",
                "name,age;,34;NO_NAME;",
                "name,age;غير معروف,34;NO_NAME;",
                "name,age;😀,34;NO_NAME;",
                "name,age;name,age;REPEATED_HEADER;"
            })
    void a_row_that_cannot_be_read_is_refused_with_its_reason(
            String header, String row, Refusal.Reason reason, Field field) {
        assertThat(readings(header + "\n" + row + "\n")).containsExactly(new Refusal(2, reason, field));
    }

    @Test
    void a_name_of_ten_thousand_letters_is_refused() {
        assertThat(readings("name\n" + "ن".repeat(10_000) + "\n"))
                .containsExactly(new Refusal(2, Refusal.Reason.TOO_LONG, Field.FULL_NAME));
    }

    @Test
    void an_id_that_comes_twice_is_refused_the_second_time() {
        assertThat(readings("id,name\n1,Ali\n2,Sami\n1,Omar\n"))
                .last()
                .isEqualTo(new Refusal(4, Refusal.Reason.DUPLICATE_ID, Field.ID));
    }

    @Test
    void controls_go_and_syntax_stays() {
        ListedPerson read = person("name\n\"\u202EAli '; drop table report; -- ${7*7} <b> {{x}}\"\n");

        assertThat(read.person().name().full()).isEqualTo("Ali '; drop table report; -- ${7*7} <b> {{x}}");
    }

    @Test
    void who_asks_is_read_from_lists_of_reports() {
        ListedPerson read = person(
                "اسم المفقود,اسم مقدم البلاغ,رقم الهاتف,صلة القرابة,ماذا حدث,الموافقة\nعلي,سمر,+963 944 000 000,أخت,أخذوه,لا\n");

        assertThat(read.enquirer().name()).isEqualTo("سمر");
        assertThat(read.enquirer().phone()).isEqualTo("+963 944 000 000");
        assertThat(read.enquirer().relationship()).isEqualTo("SISTER");
        assertThat(read.enquirer().account()).isEqualTo("أخذوه");
        assertThat(read.enquirer().deniesSearch()).isTrue();
    }

    @Test
    void an_apostrophe_that_only_keeps_a_cell_from_being_a_formula_goes_and_any_other_stays() {
        ListedPerson read = person("""
                الاسم الكامل,اسم مقدم البلاغ,رقم الهاتف
                'Abd al-Rahman Saleh,Huda,'+963 944 000 111
                """);

        assertThat(read.person().name().full()).isEqualTo("'Abd al-Rahman Saleh");
        assertThat(read.enquirer().phone()).isEqualTo("+963 944 000 111");
    }

    @Test
    void titles_above_the_header_are_skipped() {
        List<RowReading> readings =
                readings("قائمة المفرج عنهم من سجن عدرا\n\nكانون الأول 2024,,\nالرقم,الاسم,العمر\n1,علي,30\n");

        assertThat(readings).hasSize(1).first().isInstanceOf(ListedPerson.class);
        assertThat(readings.get(0).rowNumber()).isEqualTo(5);
    }

    @Property(tries = 300)
    void any_cells_are_read_or_refused(@ForAll @Size(27) List<String> cells) {
        List<String> headers = Field.ofReports().stream().map(Field::columnName).toList();
        RowReader reader = new RowReader(
                new ListHeader(1, headers),
                Columns.recognised(headers, Field.ofReports()),
                DetentionEvent.UNKNOWN,
                TODAY);

        assertThat(reader.read(new SheetRow(2, cells))).isNotNull();
    }

    private static ListedPerson person(String csv) {
        List<RowReading> readings = readings(csv);
        assertThat(readings).hasSize(1).first().isInstanceOf(ListedPerson.class);
        return (ListedPerson) readings.get(0);
    }

    private static List<RowReading> readings(String csv) {
        Sheet sheet = Sheet.of(Files.utf8(csv));
        ListHeader header = ListHeader.of(sheet);
        Columns columns = Columns.recognised(header.headers(), Field.ofReports());
        RowReader reader = new RowReader(header, columns, DetentionEvent.HOSPITALISED, TODAY);
        List<RowReading> readings = new java.util.ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            rows.forEachRemaining(row -> {
                if (row.number() > header.rowNumber()) {
                    readings.add(reader.read(row));
                }
            });
        }
        return readings;
    }
}
