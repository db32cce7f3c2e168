package org.sila.imports;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm, written as they are made: none of them is ever held in memory. */
final class HostileFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    private static final String TYPES = "[Content_Types].xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/worksheets/texts.xml";
    private static final int BLOCK = 1 << 18;
    private static final int NOISE = 2 * MEGABYTE;

    private final Map<String, Writer> files = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** Writes a file, or a part of one, to its end. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private HostileFiles() {
        archives();
        workbooks();
        openDocuments();
        texts();
        exchangeFiles();
    }

    /** By name, with the reason for which each is refused. */
    static Map<String, String> writeAll(Path folder) throws IOException {
        HostileFiles hostile = new HostileFiles();
        for (String name : hostile.files.keySet()) {
            hostile.write(folder, name);
        }
        return hostile.reasons;
    }

    /** One of them. */
    static Path write(String name, Path folder) throws IOException {
        return new HostileFiles().write(folder, name);
    }

    private Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(file), 1 << 16)) {
            Objects.requireNonNull(files.get(name)).to(out);
        }
        return file;
    }

    private void archives() {
        add("bomb.xlsx", "EXPANDS_TOO_MUCH", zip(47 * MEGABYTE, workbook(sheet(repeated(" ", 850)))));
        add("bomb.ods", "EXPANDS_TOO_MUCH", zip(0, openDocument(repeated(" ", 50))));
        add("small-bomb.xlsx", "EXPANDS_TOO_MUCH", zip(0, workbook(sheet(repeated(" ", 50)))));
        add("nested.zip", "NOT_A_SPREADSHEET", zip(0, Map.of("inner.zip", out -> out.write(nested(50)))));
        add("parts.xlsx", "EXPANDS_TOO_MUCH", HostileFiles::directoryOfAMillionParts);
        Map<String, Writer> export = new LinkedHashMap<>();
        export.put("list.csv", repeated("name,age\n", 51));
        export.put("noise.csv", HostileFiles::noise);
        add("export.zip", "TOO_LARGE", zip(0, export));
    }

    private void workbooks() {
        Map<String, Writer> shared = workbook(sheet(text("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9999999</v></c></row>")));
        shared.put(TEXTS, around("<sst>", repeated("<si><t>" + "a".repeat(4_000) + "</t></si>", 102), "</sst>"));
        add("shared-texts.xlsx", "EXPANDS_TOO_MUCH", zip(NOISE, shared));
        add("long-cell.xlsx", "CELL_TOO_LONG", rowOf(around("<c r=\"A1\"><v>", repeated("7", 34), "</v></c>")));
        add(
                "broken-cell.xlsx",
                "EXPANDS_TOO_MUCH",
                rowOf(around("<c r=\"A1\"><v>", repeated("7".repeat(1_000) + "<a/>", 34), "</v></c>")));
        add("long-row.xlsx", "TOO_MANY_COLUMNS", rowOf(repeated("<c><v>1</v></c>", 2)));
        add("far-cell.xlsx", "UNSAFE_XML", rowOf(text("<c r=\"ZZZZZZ1\"><v>1</v></c>")));
        add(
                "formulas.xlsx",
                "TOO_MANY_COLUMNS",
                rowOf(around(
                        "<c r=\"A1\"><f t=\"shared\" ref=\"A1:XFD1\" si=\"0\">" + "A1+".repeat(9_000) + "1</f></c>",
                        repeated("<c><f t=\"shared\" si=\"0\"/></c>", 1),
                        "")));
        add("deep.xlsx", "UNSAFE_XML", rowOf(repeated("<c>", 8)));
        add("comment.xlsx", "UNSAFE_XML", rowOf(around("<!-->", repeated("<a/>", 16), "-->")));
        add("names.xlsx", "UNSAFE_XML", rowOf(out -> {
            for (int name = 0; name < 100_000; name++) {
                out.write(Files.utf8("<n" + name + "/>"));
            }
        }));
        Map<String, Writer> many = workbook(sheet(text("")));
        many.put(
                "xl/workbook.xml",
                around(
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>",
                        repeated("<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>", 1),
                        "</sheets></workbook>"));
        add("sheets.xlsx", "TOO_MANY_SHEETS", zip(0, many));
        for (String part : workbook(text("")).keySet()) {
            Map<String, Writer> parts = workbook(sheet(text("<row r=\"1\"/>")));
            parts.computeIfPresent(part, (name, xml) -> around("<?xml version=\"1.0\"?>" + ENTITY, xml, ""));
            add("entity-" + part.replaceAll("\\W", "-") + ".xlsx", "UNSAFE_XML", zip(0, parts));
        }
    }

    private void openDocuments() {
        add(
                "spaces.ods",
                "CELL_TOO_LONG",
                table(around(
                        "<table:table-row><table:table-cell><text:p>",
                        repeated("<text:s text:c=\"1000\"/>", 4),
                        "</text:p></table:table-cell></table:table-row>")));
        add("tables.ods", "TOO_MANY_SHEETS", zip(0, openDocument(repeated("<table:table/>", 1))));
        add("attribute.ods", "UNSAFE_XML", table(around("<table:table-row table:x=\"", repeated(">", 34), "\"/>")));
    }

    private void texts() {
        add("line.csv", "CELL_TOO_LONG", repeated("a", 49));
        add("commas.csv", "TOO_MANY_COLUMNS", repeated(",", 16));
        add("quotes.csv", "OPEN_QUOTE", around("name,age\n", repeated("\"", 49), ""));
        add("open.csv", "OPEN_QUOTE", around("name,age\nAli,\"3\n", repeated("Sami,4\n", 16), ""));
        add("empty-lines.csv", "EMPTY", repeated("\n", 1));
    }

    private void exchangeFiles() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(at -> "<!ENTITY e" + at + " \"" + ("&e" + (at - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY e0 \"ha\">", "]>"));
        String person = "<p:pfif xmlns:p=\"http://zesty.ca/pfif/1.4\"><p:person><p:full_name>";
        String end = "</p:full_name></p:person></p:pfif>";
        add("laughs.xml", "UNSAFE_XML", text("<?xml version=\"1.0\"?>" + laughs + person + "&e9;" + end));
        add("entity.xml", "UNSAFE_XML", text("<?xml version=\"1.0\"?>" + ENTITY + person + "&e;" + end));
        add("text.xml", "CELL_TOO_LONG", around(person, repeated("a", 49), end));
        add(
                "notes.xml",
                "TOO_MANY_ROWS",
                around(
                        "<p:pfif xmlns:p=\"http://zesty.ca/pfif/1.4\">",
                        repeated("<p:note><p:a>b</p:a></p:note>", 8),
                        "</p:pfif>"));
        add("escaped.xml", "UNSAFE_XML", text("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>" + person + "x" + end));
    }

    private void add(String name, String reason, Writer file) {
        files.put(name, file);
        reasons.put(name, reason);
    }

    private static Writer rowOf(Writer cells) {
        return zip(NOISE, workbook(sheet(around("<row r=\"1\">", cells, "</row>"))));
    }

    private static Writer table(Writer rows) {
        return zip(NOISE, openDocument(around("<table:table table:name=\"a\">", rows, "</table:table>")));
    }

    private static Writer sheet(Writer rows) {
        return around("<worksheet xmlns=\"" + MAIN + "\"><sheetData>", rows, "</sheetData></worksheet>");
    }

    /** Its shared texts are called a sheet, which is nobody's business but the file's own. */
    private static Map<String, Writer> workbook(Writer sheet) {
        Map<String, Writer> parts = new LinkedHashMap<>();
        parts.put(
                TYPES,
                text("<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + Stream.of(
                                        "sheet.main /xl/workbook.xml",
                                        "worksheet /" + SHEET,
                                        "sharedStrings /" + TEXTS,
                                        "styles /xl/styles.xml")
                                .map(part -> part.split(" "))
                                .map(part -> "<Override PartName=\"" + part[1] + "\" ContentType=\"" + SPREADSHEET
                                        + part[0] + "+xml\"/>")
                                .collect(Collectors.joining())
                        + "</Types>"));
        parts.put("_rels/.rels", text("<Relationships xmlns=\"" + PACKAGE + "relationships\"/>"));
        parts.put(
                "xl/workbook.xml",
                text("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text(
                        "<Relationships xmlns=\"" + PACKAGE
                                + "relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/styles.xml", text("<styleSheet xmlns=\"" + MAIN + "\"><cellXfs/></styleSheet>"));
        parts.put(TEXTS, text("<sst xmlns=\"" + MAIN + "\"/>"));
        parts.put(SHEET, sheet);
        return parts;
    }

    private static Map<String, Writer> openDocument(Writer tables) {
        Map<String, Writer> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", around("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>\
                """, tables, "</office:spreadsheet></office:body></office:document-content>"));
        return parts;
    }

    /** @param noise bytes that nothing packs, which hide how much the rest unpacks to */
    private static Writer zip(int noise, Map<String, Writer> parts) {
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Writer> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                BufferedOutputStream buffered = new BufferedOutputStream(zip, 1 << 16);
                part.getValue().to(buffered);
                buffered.flush();
                zip.closeEntry();
            }
            if (noise > 0) {
                addNoise(zip, noise);
            }
            zip.finish();
        };
    }

    private static void addNoise(ZipOutputStream zip, int bytes) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry("xl/media/picture.png"));
        for (int written = 0; written < bytes; written += MEGABYTE) {
            noise(zip);
        }
        zip.closeEntry();
    }

    /** A megabyte that does not get smaller. */
    private static void noise(OutputStream out) throws IOException {
        byte[] noise = new byte[MEGABYTE];
        new Random(1).nextBytes(noise);
        noise[0] = 0;
        out.write(noise);
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = {};
        for (int at = 0; at < depth; at++) {
            byte[] content = inner;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            zip(0, Map.of("inner.zip", each -> each.write(content))).to(out);
            inner = out.toByteArray();
        }
        return inner;
    }

    /** An archive is opened by its directory, of which nobody has to hold to any limit. */
    private static void directoryOfAMillionParts(OutputStream out) throws IOException {
        zip(0, workbook(text(""))).to(out);
        ByteBuffer header = ByteBuffer.allocate(46 + 4).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x02014b50).putShort(28, (short) 4);
        for (int part = 0; part < 900_000; part++) {
            header.putInt(46, part);
            out.write(header.array());
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putShort(8, (short) -1).putShort(10, (short) -1).putInt(12, 900_000 * 50);
        out.write(end.array());
    }

    private static Writer text(String text) {
        return out -> out.write(Files.utf8(text));
    }

    private static Writer around(String before, Writer middle, String after) {
        return out -> {
            out.write(Files.utf8(before));
            middle.to(out);
            out.write(Files.utf8(after));
        };
    }

    private static Writer repeated(String text, int megabytes) {
        byte[] block = Files.utf8(text.repeat(BLOCK / text.length()));
        return out -> {
            for (long written = 0; written < (long) megabytes * MEGABYTE; written += block.length) {
                out.write(block);
            }
            out.flush();
        };
    }
}
