/** Where ids come from: one place, time-ordered. Knows nothing else. */
@org.jspecify.annotations.NullMarked
package org.sila.ids;
