package org.sila.trust;

import io.nayuki.qrcodegen.QrCode;

/** An address as a square of black and white fields (a QR code, ISO/IEC 18004), for paper and for pictures. */
final class SquareCode {

    /** White fields around it, as the norm asks for. */
    static final int MARGIN = 4;

    private final QrCode code;

    SquareCode(String address) {
        this.code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    /** Fields on a side, margins included. */
    int size() {
        return code.size + 2 * MARGIN;
    }

    /** Whether the field is black; counted from the corner of the margin. */
    boolean isBlack(int x, int y) {
        return code.getModule(x - MARGIN, y - MARGIN);
    }

    /** The black fields as the path of an SVG, a field being one unit. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int from = x;
                while (isBlack(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return path.toString();
    }
}
