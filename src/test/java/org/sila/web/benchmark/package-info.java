/** How many pages a second families can be served. */
@org.jspecify.annotations.NullMarked
package org.sila.web.benchmark;
