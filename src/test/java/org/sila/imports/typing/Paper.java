package org.sila.imports.typing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A photograph of a page of an invented register, one line under the other. */
public final class Paper {

    private static final int WIDTH = 1200;
    private static final int LINE = 120;

    private Paper() {}

    /** A picture of that text, as PNG. */
    public static byte[] with(List<String> lines) {
        BufferedImage page = new BufferedImage(WIDTH, LINE * lines.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(244, 238, 222));
        pen.fillRect(0, 0, WIDTH, page.getHeight());
        pen.setColor(new Color(40, 40, 70));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 52));
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            pen.drawString(text, WIDTH - 60 - pen.getFontMetrics().stringWidth(text), LINE * line + 78);
            pen.drawLine(40, LINE * (line + 1) - 8, WIDTH - 40, LINE * (line + 1) - 8);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
