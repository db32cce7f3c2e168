package org.sila.exports.writers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.web.Language;

/** Cases as they leave the house. */
class CaseSinksTests {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"x\")";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+963", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void what_could_be_a_formula_gets_an_apostrophe(String text) {
        assertThat(Cells.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "محمد", "SL-7K3M-9QXT", "2013-05-17", "a=b"})
    void other_text_stays_as_it_is(String text) {
        assertThat(Cells.harmless(text)).isEqualTo(text);
    }

    @Test
    void a_csv_begins_with_a_byte_order_mark_and_quotes_every_field() throws IOException {
        byte[] csv = written(ExportFormat.CSV, Language.ARABIC, Samples.named(7, FORMULA + ";=1+1"));

        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"رقم الملف\",");
        assertThat(text).contains(",\"'=HYPERLINK(");
        assertThat(text.lines()).allMatch(line -> line.endsWith("\""));
    }

    @Test
    void a_csv_has_a_line_for_each_case_with_all_that_is_known() throws IOException {
        byte[] csv = written(ExportFormat.CSV, Language.ENGLISH, Samples.full(1042), Samples.named(7, "x"));

        List<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8).substring(1)).stream()
                        .toList();
        assertThat(lines).hasSize(2);
        NamedCsvRecord full = lines.get(0);
        assertThat(full.getField("Case number")).isEqualTo("1042");
        assertThat(full.getField("References of reports")).isEqualTo("SL-7K3M-9QXT SL-2B4C-8WZP");
        assertThat(full.getField("Full name")).isEqualTo("جمانة يحيى حجي الحجة");
        assertThat(full.getField("Date of birth")).isEqualTo("1985-03~");
        assertThat(full.getField("Confirmed matches")).contains("row 412", "99.7%", "Confirmed");
        assertThat(full.getField("Open matches")).contains("Harasta", "41.2%", "Suggested");
        assertThat(full.getField("What happened"))
                .isEqualTo("2026-11-02 Family informed | 2026-11-09 Reunited in person");
        assertThat(lines.get(1).getField("Whereabouts")).startsWith("Known, not passed on");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_workbook_runs_as_its_language_does_and_keeps_its_header_in_sight(Language language) throws IOException {
        String sheet = sheet(written(ExportFormat.XLSX, language, Samples.full(1)));

        assertThat(sheet.contains("rightToLeft=\"true\"") || sheet.contains("rightToLeft=\"1\""))
                .isEqualTo(language == Language.ARABIC);
        assertThat(sheet).containsPattern("<pane [^>]*ySplit=\"1\"").contains("state=\"frozen\"");
    }

    @Test
    void a_workbook_holds_text_only_and_no_formula() throws IOException {
        byte[] xlsx = written(ExportFormat.XLSX, Language.ARABIC, Samples.named(7, FORMULA));

        assertThat(sheet(xlsx)).doesNotContain("<f>", "<f ");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).stream().filter(cell -> cell != null && cell.getType() != CellType.EMPTY))
                    .allMatch(cell -> cell.getType() == CellType.STRING)
                    .anyMatch(cell -> cell.asString().equals("'" + FORMULA));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paper_embeds_its_fonts_and_gives_each_case_its_own_pages(Language language) throws IOException {
        byte[] pdf = written(ExportFormat.PDF, language, Samples.named(7, "محمد"), Samples.named(8, "Şêx 😀 ١٢"));

        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(raw).startsWith("%PDF-");
        assertThat(raw).contains("Vazirmatn-Regular", "Vazirmatn-Bold", "/FontFile2");
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(raw).results())
                .hasSize(2);
    }

    @Test
    void printing_reads_nothing_but_its_fonts() throws IOException {
        OwnFontsOnly resources = new OwnFontsOnly();

        for (String address : List.of(
                "file:///etc/passwd",
                "http://example.org/",
                "sila-fonts:/fop.xml",
                "sila-fonts:/vazirmatn/../../application.properties",
                "vazirmatn/Vazirmatn-Bold.ttf")) {
            assertThatThrownBy(() -> resources.getResource(URI.create(address)))
                    .isInstanceOf(FileNotFoundException.class);
        }
        assertThatThrownBy(() -> resources.getOutputStream(OwnFontsOnly.BASE))
                .isInstanceOf(FileNotFoundException.class);
        resources
                .getResource(OwnFontsOnly.BASE.resolve("vazirmatn/Vazirmatn-Bold.ttf"))
                .close();
    }

    private static byte[] written(ExportFormat format, Language language, CaseSummary... cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaseSink sink =
                new CaseSinks(new PaperFactory()).open(format, out, BundleWords.in(language), Samples.STAMP)) {
            for (CaseSummary one : cases) {
                sink.add(one);
            }
        } catch (org.xml.sax.SAXException impossible) {
            throw new IOException(impossible);
        }
        return out.toByteArray();
    }

    private String sheet(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("cases.xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
