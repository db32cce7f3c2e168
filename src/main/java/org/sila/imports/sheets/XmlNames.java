package org.sila.imports.sheets;

import java.util.BitSet;
import org.sila.imports.sheets.SheetRefused.Reason;

/** Counts the different names of elements and attributes, all of which a parser remembers; by hash, which is enough. */
final class XmlNames {

    private static final int MOST = 4_000;
    private static final int MOST_NAMESPACES = 10_000;
    private static final int HASHES = 1 << 17;
    private static final String NAMESPACE = "xmlns";

    private final BitSet met = new BitSet(HASHES);
    private int different;
    private int namespaces;
    private int hash;
    private int length;
    private boolean declaresNamespace = true;

    /** The next character of a tag, outside of quotes. */
    void see(char c) {
        if (c <= ' ' || c == '=' || c == '/' || c == '"' || c == '\'') {
            end();
            return;
        }
        declaresNamespace &= length >= NAMESPACE.length() || c == NAMESPACE.charAt(length);
        hash = hash * 31 + c;
        length++;
    }

    /** The tag ends here. */
    void end() {
        if (length == 0) {
            return;
        }
        int slot = (hash ^ hash >>> 15) & (HASHES - 1);
        if (!met.get(slot)) {
            met.set(slot);
            different++;
        }
        namespaces += declaresNamespace && length >= NAMESPACE.length() ? 1 : 0;
        if (different > MOST || namespaces > MOST_NAMESPACES) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
        hash = 0;
        length = 0;
        declaresNamespace = true;
    }
}
