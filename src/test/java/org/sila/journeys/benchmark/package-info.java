/** How long families wait for pages on a slow line. */
@org.jspecify.annotations.NullMarked
package org.sila.journeys.benchmark;
