/**
 * The whole public side under fire: every page that a link leads to and every form on it, filled with what attackers
 * write. What holds for one page must hold for those that are added later, so nothing here names a page's fields.
 */
@NullMarked
package org.sila.probe;

import org.jspecify.annotations.NullMarked;
