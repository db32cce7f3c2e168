package org.sila.imports.sheets;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * Opens a workbook where it lies in memory. The library's public ways are a file, which would lie unsealed on the disk, and
 * a stream, of which it makes two copies: three times a workbook of 80 MB is more than a small server has. Its own way from
 * bytes is private, and used here all the same.
 */
final class XlsxReader {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private static final Constructor<?> PARTS;
    private static final Constructor<ReadableWorkbook> WORKBOOK;

    static {
        try {
            Class<?> parts = Class.forName("org.dhatim.fastexcel.reader.OPCPackage");
            PARTS = parts.getDeclaredConstructor(SeekableInMemoryByteChannel.class, boolean.class);
            WORKBOOK = ReadableWorkbook.class.getDeclaredConstructor(parts, ReadingOptions.class);
            PARTS.setAccessible(true);
            WORKBOOK.setAccessible(true);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("another version of fastexcel opens workbooks otherwise", otherVersion);
        }
    }

    private XlsxReader() {}

    /** A workbook written by a simple program may have no formats at all, which the reader takes for damage. */
    static ReadableWorkbook open(byte[] content) throws IOException {
        try {
            return open(content, WITH_FORMATS);
        } catch (ExcelReaderException noFormats) {
            return open(content, WITHOUT_FORMATS);
        }
    }

    private static ReadableWorkbook open(byte[] content, ReadingOptions options) throws IOException {
        try {
            Object parts = PARTS.newInstance(new SeekableInMemoryByteChannel(content), options.isWithCellFormat());
            return WORKBOOK.newInstance(parts, options);
        } catch (InvocationTargetException damage) {
            if (damage.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (damage.getCause() instanceof RuntimeException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(damage);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }
}
