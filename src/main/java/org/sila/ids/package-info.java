/** Where ids come from: one place, time-ordered. Knows nothing else. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.sila.ids;
