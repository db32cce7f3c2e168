/**
 * What families may add to a report after it was sent, page by page and in any order: looks, papers, where they were held,
 * who was with them, where else they are registered, what the family needs. Each page is answered, or said not to be
 * known, or said to be kept to oneself; those three are not the same as never having been opened.
 */
@org.springframework.modulith.NamedInterface("details")
@org.jspecify.annotations.NullMarked
package org.sila.reports.details;
