/** The pages of release events: what was opened when, the lists of who came out, and what came of them. */
@org.jspecify.annotations.NullMarked
package org.sila.sources.releases;
