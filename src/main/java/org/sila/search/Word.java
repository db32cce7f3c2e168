package org.sila.search;

import java.util.Map;
import java.util.stream.Collectors;
import org.sila.search.index.How;

/**
 * One word that was searched for.
 *
 * @param written as it was typed
 * @param standFor the terms that it may stand for
 * @param withNext the terms that it and the next word may stand for where the space between them went missing
 */
record Word(String written, Map<Integer, How> standFor, Map<Integer, How> withNext) {

    /** The same without the names from which a letter differs. */
    Word closely() {
        return new Word(written, closely(standFor), closely(withNext));
    }

    private static Map<Integer, How> closely(Map<Integer, How> terms) {
        return terms.entrySet().stream()
                .filter(term -> term.getValue() != How.LETTER)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
