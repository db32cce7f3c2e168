package org.sila.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sila.imports.sheets.SheetRefused.Reason;

/** A form's export as ODK makes it: a text for the submissions, and one with a longer name for each repeat. */
final class CsvArchive implements Sheet {

    private static final String CSV = ".csv";

    private static final int MAX_TEXT = MAX_BYTES / 2;

    /** All texts are held at once. */
    private static final int MAX_UNPACKED = MAX_BYTES;

    private final Sheet first;
    private final List<Sheet> others;

    private CsvArchive(Sheet first, List<Sheet> others) {
        this.first = first;
        this.others = others;
    }

    static boolean isOne(ZipFile zip) {
        List<ZipArchiveEntry> files = files(zip);
        return !files.isEmpty()
                && files.stream().allMatch(file -> file.getName().endsWith(CSV));
    }

    /** @param content looked through by {@link ZipGuard} */
    static Sheet of(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<Sheet> texts = new ArrayList<>();
            int left = MAX_UNPACKED;
            for (ZipArchiveEntry file : files(zip)) {
                byte[] text = text(zip, file, Math.min(MAX_TEXT, left));
                left -= text.length;
                if (text.length > 0) {
                    texts.add(new Named(CsvSheet.of(text), name(file)));
                }
            }
            if (texts.isEmpty()) {
                throw new SheetRefused(Reason.EMPTY);
            }
            return new CsvArchive(texts.get(0), List.copyOf(texts.subList(1, texts.size())));
        } catch (IOException | IllegalArgumentException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static byte[] text(ZipFile zip, ZipArchiveEntry file, int most) throws IOException {
        try (InputStream in = zip.getInputStream(file)) {
            byte[] text = in.readNBytes(most + 1);
            if (text.length > most) {
                throw new SheetRefused(Reason.TOO_LARGE, MAX_TEXT / 1024 / 1024);
            }
            return text;
        }
    }

    private static List<ZipArchiveEntry> files(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparingInt(
                                (ZipArchiveEntry entry) -> entry.getName().length())
                        .thenComparing(ZipArchiveEntry::getName))
                .toList();
    }

    private static String name(ZipArchiveEntry file) {
        String path = file.getName();
        return path.substring(path.lastIndexOf('/') + 1, path.length() - CSV.length());
    }

    @Override
    public SheetOrigin origin() {
        return first.origin();
    }

    @Override
    public SheetRows rows() {
        return first.rows();
    }

    @Override
    public List<Sheet> others() {
        return others;
    }

    private record Named(Sheet text, String name) implements Sheet {

        @Override
        public SheetOrigin origin() {
            SheetOrigin origin = text.origin();
            return new SheetOrigin(origin.kind(), origin.encoding(), origin.separator(), name);
        }

        @Override
        public SheetRows rows() {
            return text.rows();
        }
    }
}
