/** Measures importing, in the whole application on a real database, and kills it on the way. */
@org.jspecify.annotations.NullMarked
package org.sila.imports.benchmark;
