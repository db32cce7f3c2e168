package org.sila.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The shapes in which lists arrive, each about one person of that family; all are invented. */
public enum ListShape {
    TIDY_WORKBOOK("list.xlsx") {
        @Override
        public byte[] file(String family) {
            return workbook(
                    List.of("الرقم", "الاسم", "اسم الأب", "الكنية", "اسم الأم", "تاريخ الولادة"),
                    List.of("1", "نبراس", "عكرمة", family, "شذى", "1985-03-04"));
        }
    },
    OPEN_DOCUMENT("list.ods") {
        @Override
        public byte[] file(String family) {
            return Files.ods("<table:table table:name=\"قائمة\">"
                    + row("قائمة المفرج عنهم")
                    + "<table:table-row table:number-rows-repeated=\"3\"/>"
                    + row("الاسم", "اسم الأب", "الكنية", "اسم الأم", "تاريخ الولادة")
                    + row("نبراس", "عكرمة", family, "شذى", "1985-03-04")
                    + "<table:table-row table:number-rows-repeated=\"1048000\"/></table:table>");
        }

        private String row(String... cells) {
            StringBuilder row = new StringBuilder("<table:table-row>");
            for (String cell : cells) {
                row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
            }
            return row.append("</table:table-row>").toString();
        }
    },
    SEMICOLONS_OF_OLD_WINDOWS("list.csv") {
        @Override
        public byte[] file(String family) {
            return ("الاسم;اسم الأب;الكنية;اسم الأم;المواليد\nنبراس;عكرمة;" + family + ";شذى;1985\n")
                    .getBytes(Charset.forName("windows-1256"));
        }
    },
    NOTHING_BUT_NAMES("names.txt") {
        @Override
        public byte[] file(String family) {
            return Files.utf8("أسماء المفرج عنهم بتاريخ 8/12/2024\n١- نبراس عكرمة " + family + "\n٢- نزار منير "
                    + new StringBuilder(family).reverse() + "\n");
        }
    },
    FORM_EXPORT("export.xlsx") {
        @Override
        public byte[] file(String family) {
            return workbook(
                    List.of(
                            "start",
                            "person/given_name",
                            "person/father_name",
                            "person/family_name",
                            "person/mother_name",
                            "person/birth_date",
                            "_id",
                            "_uuid"),
                    List.of(
                            "2024-12-09T10:00:00",
                            "نبراس",
                            "عكرمة",
                            family,
                            "شذى",
                            "1985-03-04",
                            "12",
                            UUID.randomUUID().toString()));
        }
    },
    EXCHANGE_FILE("people.xml") {
        @Override
        public byte[] file(String family) {
            return Files.pfif(
                    exchanged(family, "نبراس عكرمة", "2099-01-01") + exchanged(family, "نزار منير", "2020-01-01"));
        }
    };

    private final String fileName;

    ListShape(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** A list that names نبراس, son of عكرمة, of that family, born in 1985 to شذى where the shape has place for it. */
    public abstract byte[] file(String family);

    /** Somebody in an exchange file. */
    static String exchanged(String family, String names, String expires) {
        return """
                <pfif:person>
                  <pfif:person_record_id>example.org/%s</pfif:person_record_id>
                  <pfif:expiry_date>%sT00:00:00Z</pfif:expiry_date>
                  <pfif:author_name>رابطة العائلات</pfif:author_name>
                  <pfif:full_name>%s %s</pfif:full_name>
                  <pfif:sex>male</pfif:sex>
                  <pfif:date_of_birth>1985-03-04</pfif:date_of_birth>
                  <pfif:home_city>حمص</pfif:home_city>
                  <pfif:note><pfif:source_date>2024-12-08T10:00:00Z</pfif:source_date>
                  <pfif:status>believed_alive</pfif:status><pfif:text>شوهد في المشفى</pfif:text></pfif:note>
                </pfif:person>
                """.formatted(UUID.randomUUID(), expires, names, family);
    }

    private static byte[] workbook(List<String> headers, List<String> row) {
        return Files.xlsx(sheet -> {
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                sheet.value(1, column, row.get(column));
            }
        });
    }

    /** A workbook of two filled sheets, of which the first has a title, merged and hidden rows and brothers in one cell. */
    public static byte[] hardWorkbook(String family) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("كانون الأول");
            String[][] rows = {
                {"قائمة المفرج عنهم في كانون الأول 2024"},
                {"السجن", "الاسم الكامل", "المواليد"},
                {"سجن عدرا المركزي", "نبراس عكرمة " + family, "1980"},
                {"", "أحمد ومحمد أبناء علي " + family, ""},
                {"", "نزار علي " + family, "1977"},
                {"", "عكرمة " + family, "31/2/1985"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            sheet.range(0, 0, 0, 2).merge();
            sheet.range(2, 0, 5, 0).merge();
            sheet.hideRow(4);
            workbook.newWorksheet("ملاحظات").value(0, 0, "يُسأل أبو محمد");
            workbook.newWorksheet("فارغة");
        }
        return out.toByteArray();
    }
}
