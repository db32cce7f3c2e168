package org.sila.files;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, upright, as a JPEG of at most 4096 pixels a side. Nothing is left of what the camera or a program
 * wrote beside the picture: where it was taken, by which telephone, a smaller picture of before it was cut.
 */
public final class Picture {

    private static final int LONGEST_SIDE = 4096;
    private static final long MOST_PIXELS = 100_000_000;
    private static final float QUALITY = 0.9f;

    private Picture() {}

    /** It is none, or one that cannot be drawn: cut short, of a kind of its own, or too large. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("picture cannot be drawn");
        }
    }

    /** @throws Unreadable where it cannot be drawn */
    public static byte[] drawnAnew(byte[] original, FileType type) throws Unreadable {
        try {
            BufferedImage read = read(original, type);
            int orientation = type == FileType.JPEG ? Orientation.of(original) : 1;
            boolean sideways = Orientation.isSideways(orientation);
            int width = sideways ? read.getHeight() : read.getWidth();
            int height = sideways ? read.getWidth() : read.getHeight();
            BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D paper = drawn.createGraphics();
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, width, height);
            paper.drawImage(read, Orientation.upright(orientation, read.getWidth(), read.getHeight()), null);
            paper.dispose();
            return written(drawn);
        } catch (IOException | RuntimeException broken) {
            // The readers throw what they like at a picture that is not one.
            throw new Unreadable();
        }
    }

    /**
     * Width and height in pixels of a picture that was drawn anew.
     *
     * @throws Unreadable where it is none
     */
    public static Dimension sizeOf(byte[] drawn) throws Unreadable {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(drawn))) {
            reader.setInput(in, true, true);
            return new Dimension(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** Looks at the size before anything is decoded, and leaves rows and columns out where it is larger than needed. */
    private static BufferedImage read(byte[] original, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new IOException("too large");
            }
            int every = Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage drawn) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
