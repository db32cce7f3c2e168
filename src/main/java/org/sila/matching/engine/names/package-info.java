/**
 * Reads names in Arabic and Latin script: normalisation, tokens, alignment of one-string names, skeleton, rasm and
 * lam-alef forms, the lexicon of spellings and short forms, and how alike two tokens are. Offers {@code NameReader} and
 * {@code TokenComparator}. Knows nothing of fields, weights or persons.
 */
@NullMarked
package org.sila.matching.engine.names;

import org.jspecify.annotations.NullMarked;
