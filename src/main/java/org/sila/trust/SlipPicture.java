package org.sila.trust;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws a slip as a picture that a telephone keeps among its own: a white sheet, its lines, the square code below. */
@Component
class SlipPicture {

    private static final int WIDTH = 720;
    private static final int EDGE = 48;
    private static final int FIELD = 8;

    private static final byte[] LEVELS = {0, 85, (byte) 170, (byte) 255};
    /** Enough for smooth letters, and a fifth of the bytes that go over a weak line. */
    private static final IndexColorModel GREYS = new IndexColorModel(2, LEVELS.length, LEVELS, LEVELS, LEVELS);

    private final Font regular = font("Regular");
    private final Font bold = font("Bold");

    /**
     * A line of the slip.
     *
     * @param points height of the letters
     * @param leftToRight whatever the language: a reference, an address
     */
    record Line(String text, int points, boolean strong, boolean leftToRight) {}

    /** @return a PNG, 720 pixels wide, of a few kilobytes */
    byte[] draw(List<Line> lines, SquareCode code, boolean leftToRight) {
        BufferedImage probe = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        int side = code.size() * FIELD;
        int height = write(probe.createGraphics(), lines, leftToRight) + side + EDGE;
        BufferedImage sheet = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_BINARY, GREYS);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        pen.setColor(Color.BLACK);
        int top = write(pen, lines, leftToRight);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isBlack(x, y)) {
                    pen.fillRect((WIDTH - side) / 2 + x * FIELD, top + y * FIELD, FIELD, FIELD);
                }
            }
        }
        pen.dispose();
        return png(sheet);
    }

    /** @return where what comes below begins */
    private int write(Graphics2D pen, List<Line> lines, boolean leftToRight) {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        float y = EDGE;
        for (Line line : lines) {
            AttributedString text = new AttributedString(line.text());
            text.addAttribute(TextAttribute.FONT, (line.strong() ? bold : regular).deriveFont((float) line.points()));
            text.addAttribute(
                    TextAttribute.RUN_DIRECTION,
                    leftToRight || line.leftToRight()
                            ? TextAttribute.RUN_DIRECTION_LTR
                            : TextAttribute.RUN_DIRECTION_RTL);
            LineBreakMeasurer rows = new LineBreakMeasurer(text.getIterator(), new FontRenderContext(null, true, true));
            while (rows.getPosition() < line.text().length()) {
                TextLayout row = rows.nextLayout(WIDTH - 2F * EDGE);
                y += row.getAscent();
                row.draw(pen, leftToRight ? EDGE : WIDTH - EDGE - row.getAdvance(), y);
                y += row.getDescent() + row.getLeading();
            }
            y += line.points() / 3F;
        }
        return Math.round(y);
    }

    private static byte[] png(BufferedImage sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** One that has the letters of all languages of families, so that none hangs on the machine's. */
    private static Font font(String weight) {
        try (InputStream file =
                new ClassPathResource("fonts/vazirmatn/Vazirmatn-" + weight + ".ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the font of slips cannot be read", broken);
        }
    }
}
