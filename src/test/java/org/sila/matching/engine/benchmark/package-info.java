/** Measures the engine on two lists of which the truth is known. Run by hand; not part of the build. */
@NullMarked
package org.sila.matching.engine.benchmark;

import org.jspecify.annotations.NullMarked;
