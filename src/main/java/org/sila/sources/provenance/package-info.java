/**
 * What is known of where sources come from and what became of them: the list and the page of each, who held it, how it is
 * graded, its original file, its recall. Offers its pages only.
 */
@org.jspecify.annotations.NullMarked
package org.sila.sources.provenance;
