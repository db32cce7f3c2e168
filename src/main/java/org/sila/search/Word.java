package org.sila.search;

import java.util.Map;
import org.sila.search.index.How;

/**
 * One word that was searched for.
 *
 * @param written as it was typed
 * @param standFor the terms that it may stand for
 * @param withNext the terms that it and the next word may stand for where the space between them went missing
 */
record Word(String written, Map<Integer, How> standFor, Map<Integer, How> withNext) {}
