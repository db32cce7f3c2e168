package org.sila.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of a slip holds its square code, field by field, so that a telephone can read it. */
class SlipPictureTests {

    private static final int FIELD = 8;

    @Test
    void every_field_of_the_square_code_is_black_or_white_as_it_should_be() throws Exception {
        SquareCode code = new SquareCode("https://sila.example.org/v/" + "k7Qz-_".repeat(17));
        byte[] png = new SlipPicture().draw(List.of(new SlipPicture.Line("إثبات تسجيل", 36, true, false)), code, false);
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));
        int side = code.size() * FIELD;
        int left = (sheet.getWidth() - side) / 2;
        int top = sheet.getHeight() - 48 - side;

        List<String> wrong = new ArrayList<>();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean black = (sheet.getRGB(left + x, top + y) & 0xFF) == 0;
                if (black != code.isBlack(x / FIELD, y / FIELD)) {
                    wrong.add(x + "," + y);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(png).hasSizeLessThan(20_000);
    }
}
