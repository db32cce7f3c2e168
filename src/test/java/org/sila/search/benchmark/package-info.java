/** Measures the search on a real PostgreSQL. Run by hand; not part of the build. */
@NullMarked
package org.sila.search.benchmark;

import org.jspecify.annotations.NullMarked;
