/**
 * What people would use if there were no Sila, set up as their manuals suggest, so that the engine can be measured beside
 * it on the same lists. Offers {@code Peer} and its kinds. Test scope; not part of the build.
 */
@NullMarked
package org.sila.matching.engine.benchmark.peers;

import org.jspecify.annotations.NullMarked;
