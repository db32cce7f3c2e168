package org.sila.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photographs as people send them. */
public final class Photographs {

    /** What a telephone held sideways writes: orientation 6, and beside it where it was. */
    private static final String EXIF = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0GPS 33.66 36.32";

    private Photographs() {}

    /** 40 pixels wide and 20 high, red on the left, taken sideways, with what a camera writes: it contains "GPS" and "Exif". */
    public static byte[] ofACamera() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, 20, 20);
        paper.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] plain = out.toByteArray();
        byte[] exif = EXIF.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(0xFF);
        tagged.write(0xE1);
        tagged.write(exif.length + 2 >> 8);
        tagged.write(exif.length + 2);
        tagged.writeBytes(exif);
        tagged.write(plain, 2, plain.length - 2);
        return tagged.toByteArray();
    }

    /** A PNG in which every pixel has another colour, and that is as large therefore: three bytes a pixel, never the same. */
    public static byte[] large(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random();
        for (int at = 0; at < side * side; at++) {
            image.setRGB(at % side, at / side, colours.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
