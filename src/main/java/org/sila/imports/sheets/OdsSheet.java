package org.sila.imports.sheets;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * The first table of an OpenDocument workbook that has anything in it. Read by the parts of its XML that make up cells,
 * since the libraries there are build the whole document in memory.
 */
final class OdsSheet implements Sheet {

    private static final String CONTENT = "content.xml";

    private final byte[] content;
    private final int index;
    private final String name;

    private OdsSheet(byte[] content, int index, String name) {
        this.content = content;
        this.index = index;
        this.name = name;
    }

    /**
     * @param content looked through by {@link ZipGuard}
     * @throws SheetRefused where it cannot be read safely, or no table has anything in it
     */
    static OdsSheet of(byte[] content) {
        try (OdsTables tables = open(content)) {
            while (tables.nextTable()) {
                for (SheetRow row = tables.nextRow(); row != null; row = tables.nextRow()) {
                    if (row.filled() > 0) {
                        return new OdsSheet(content, tables.index(), tables.name());
                    }
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
        throw new SheetRefused(Reason.EMPTY);
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
        return SheetOrigin.workbook(name);
    }

    @Override
    public SheetRows rows() {
        try {
            OdsTables tables = open(content);
            return new SheetRows(() -> next(tables), (Closeable) tables);
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
