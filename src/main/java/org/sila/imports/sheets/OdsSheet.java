package org.sila.imports.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * A table of an OpenDocument workbook: the first that has anything in it, shown tables before hidden ones. Read by the
 * parts of its XML that make up cells, since the libraries there are build the whole document in memory.
 */
final class OdsSheet implements Sheet {

    private static final String CONTENT = "content.xml";

    private final byte[] content;
    private final int index;
    private final List<SheetPart> all;

    private OdsSheet(byte[] content, int index, List<SheetPart> all) {
        this.content = content;
        this.index = index;
        this.all = all;
    }

    /**
     * @param content looked through by {@link ZipGuard}
     * @throws SheetRefused where it cannot be read safely, or no table has anything in it
     */
    static OdsSheet of(byte[] content) {
        List<SheetPart> all = new ArrayList<>();
        try (OdsTables tables = open(content)) {
            while (tables.nextTable()) {
                if (all.size() == MAX_SHEETS) {
                    throw new SheetRefused(Reason.TOO_MANY_SHEETS, MAX_SHEETS);
                }
                int rows = 0;
                for (SheetRow row = tables.nextRow(); row != null && rows <= MAX_ROWS; row = tables.nextRow()) {
                    rows += row.filled() > 0 ? 1 : 0;
                }
                all.add(new SheetPart(tables.name(), rows, tables.isHidden()));
            }
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
        return all.stream()
                .filter(part -> !part.isEmpty())
                .min(Comparator.comparing(SheetPart::hidden))
                .map(first -> new OdsSheet(content, all.indexOf(first), List.copyOf(all)))
                .orElseThrow(() -> new SheetRefused(Reason.EMPTY));
    }

    private static OdsTables open(byte[] content) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        ZipArchiveEntry part = zip.getEntry(CONTENT);
        if (part == null) {
            zip.close();
            throw new SheetRefused(Reason.DAMAGED);
        }
        return new OdsTables(SafeXml.of(zip.getInputStream(part)), zip);
    }

    @Override
    public SheetOrigin origin() {
        return SheetOrigin.workbook(all.get(index).name());
    }

    @Override
    public List<SheetPart> parts() {
        return all.size() < 2 ? List.of() : all;
    }

    @Override
    public Optional<Sheet> named(String name) {
        return all.stream()
                .filter(part -> !part.isEmpty() && part.name().equals(name))
                .<Sheet>map(part -> new OdsSheet(content, all.indexOf(part), all))
                .findFirst();
    }

    @Override
    public SheetLook look() {
        try (OdsTables tables = open(content)) {
            int rows = 0;
            while (next(tables) != null && rows <= MAX_ROWS) {
                rows++; // to the table's end: its look is spread over all of it
            }
            return tables.look();
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    @Override
    public SheetRows rows() {
        try {
            OdsTables tables = open(content);
            FilledDown merged = new FilledDown(tables.merged());
            return new SheetRows(
                    () -> {
                        SheetRow row = next(tables);
                        return row == null ? null : merged.fill(row);
                    },
                    (Closeable) tables);
        } catch (IOException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private @Nullable SheetRow next(OdsTables tables) throws IOException {
        try {
            while (tables.index() < index) {
                if (!tables.nextTable()) {
                    return null;
                }
            }
            return tables.nextRow();
        } catch (XMLStreamException damage) {
            throw new IOException(damage);
        }
    }
}
