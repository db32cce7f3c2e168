/**
 * The page that staff come to after signing in: the day's work as counts that are links. Features contribute beans of
 * type {@link org.sila.desk.DeskCard} and {@link org.sila.desk.DeskNews}. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"accounts", "web", "web :: paging"})
@org.jspecify.annotations.NullMarked
package org.sila.desk;
