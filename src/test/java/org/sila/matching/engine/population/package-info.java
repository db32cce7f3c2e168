/**
 * Invents people and the lists that name them, so that the engine can be measured without anybody's data: families as
 * trees, Syrian and neighbouring names, several hands that write Arabic in Latin letters, and what lists do to names.
 * Offers {@code Population} (in memory or streamed) and {@code PopulationFiles} (a command). Everything follows from a
 * seed. Must not know how the engine works, so that it cannot favour it.
 */
@NullMarked
package org.sila.matching.engine.population;

import org.jspecify.annotations.NullMarked;
