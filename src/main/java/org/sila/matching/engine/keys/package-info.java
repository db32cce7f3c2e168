/**
 * Blocking: the 64-bit keys under which a profile is stored and asked for, so that candidates are found without
 * comparing everybody with everybody. Offers {@code BlockingKeys}. Knows profiles; must not know weights of evidence.
 */
@NullMarked
package org.sila.matching.engine.keys;

import org.jspecify.annotations.NullMarked;
