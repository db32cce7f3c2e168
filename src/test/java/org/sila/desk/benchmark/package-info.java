/** Measures the pages that staff work with on a real PostgreSQL. Run by hand; not part of the build. */
@NullMarked
package org.sila.desk.benchmark;

import org.jspecify.annotations.NullMarked;
