/** Measures matching and importing in the application, on a real PostgreSQL. Run by hand; not part of the build. */
@NullMarked
package org.sila.matching.benchmark;

import org.jspecify.annotations.NullMarked;
