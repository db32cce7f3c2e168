package org.sila.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, which it writes into a JPEG instead of turning the picture (Exif 2.32, tag 274): 1 to 8, where 1
 * is upright.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xFFE1;
    private static final int FIRST_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /** The orientation written into a JPEG; upright where there is none, or none that can be read. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (true) {
                int marker = bytes.getShort(at) & 0xFFFF;
                int length = bytes.getShort(at + 2) & 0xFFFF;
                if (marker == FIRST_SCAN || marker < 0xFFC0 || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && bytes.getInt(at + 4) == EXIF) {
                    return inExif(bytes.slice(at + 10, length - 8));
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException cutShort) {
            return UPRIGHT;
        }
    }

    private static int inExif(ByteBuffer exif) {
        exif.order((exif.getShort(0) & 0xFFFF) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((exif.getShort(entry) & 0xFFFF) == TAG) {
                int orientation = exif.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= 5;
    }

    /** What turns a picture of that size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
