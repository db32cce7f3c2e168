package org.sila.matching.offline;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without the mark that some programs put before it. */
final class WithoutByteOrderMark extends FilterReader {

    private static final int MARK = '\uFEFF';

    WithoutByteOrderMark(Reader text) throws IOException {
        super(text);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
    }
}
