package org.sila.search.index;

import java.util.List;
import org.sila.secrets.BlindIndex;

/** Keyed hashes under which telephone numbers are looked up. */
public final class PhoneHashes {

    private static final String CONTEXT = "phone";

    private PhoneHashes() {}

    /** One for each number in the text. */
    public static List<byte[]> of(String written, BlindIndex blindIndex) {
        return Numbers.phones(written).stream()
                .map(number -> blindIndex.of(number, CONTEXT))
                .toList();
    }
}
