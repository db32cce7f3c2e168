package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.person.PartialDate;

class DateReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013-05-17            | 2013-05-17
            2013-5                | 2013-05
            2013                  | 2013
            2013.0                | 2013
            17/5/2013             | 2013-05-17
            5/17/2013             | 2013-05-17
            05/04/2013            | 2013-04-05
            17-05-13              | 2013-05-17
            3.2.85                | 1985-02-03
            ٢٠١٣/٥/١٧             | 2013-05-17
            ١٧/٥/٢٠١٣             | 2013-05-17
            ۱۷-۰۵-۲۰۱۳            | 2013-05-17
            5/2013                | 2013-05
            17 أيار 2013          | 2013-05-17
            ١٧ ايار ٢٠١٣          | 2013-05-17
            كانون الثاني 1985     | 1985-01
            كانون الأول ١٩٨٥      | 1985-12
            1 ك2 1985             | 1985-01-01
            3 ت١ 2014             | 2014-10-03
            تشرين الثاني من عام 2012 | 2012-11
            5 مايو 2013           | 2013-05-05
            17 May 2013           | 2013-05-17
            May 17th, 2013        | 2013-05-17
            17-May-13             | 2013-05-17
            2013-05-17 00:00:00   | 2013-05-17
            2013-05-17T10:22:01.000+03:00 | 2013-05-17
            17/5/2013 14:30       | 2013-05-17
            20130517              | 2013-05-17
            31108                 | 1985-03-02
            31108.5               | 1985-03-02
            1985م                 | 1985
            مواليد 1985           | 1985
            عام ١٩٨٥              | 1985
            حوالي 1985            | 1985~
            صيف 2013              | 2013~
            1985?                 | 1985~
            00/00/1985            | 1985
            1985-00-00            | 1985
            00/03/1985            | 1985-03
            1/1/1970              | 1970-01-01
            """)
    void dates_are_read_as_lists_write_them(String written, String meant) {
        assertThat(DateReader.read(written)).hasToString("Optional[" + meant + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/2/2013",
                "2013-13-45",
                "17/17/2013",
                "12",
                "1405/5/3",
                "2013/2014",
                "yesterday",
                "اعتقل من البيت",
                "2013-05-17-03",
                "99999",
                "30 شباط 2012",
                "1e9",
                "😀",
                "32 أيار 2013"
            })
    void what_is_no_date_is_not_made_one(String written) {
        assertThat(DateReader.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "؟", "غير معروف", "N/A", "0000-00-00", "00/00/0000", "٠"})
    void some_texts_say_that_there_is_none(String written) {
        assertThat(DateReader.saysNothing(written)).isTrue();
    }

    @Property(tries = 400)
    void any_text_is_read_or_not_and_nothing_is_thrown(@ForAll String text) {
        assertThat(DateReader.read(text)).isNotNull();
    }

    @Property(tries = 300)
    void a_full_date_comes_back_in_every_order(
            @ForAll @IntRange(min = 1900, max = 2025) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        PartialDate date = new PartialDate(year, month, day, false);

        assertThat(DateReader.read(year + "-" + month + "-" + day)).contains(date);
        assertThat(DateReader.read(day + "/" + month + "/" + year)).contains(date);
    }
}
