/**
 * Telling members of staff that something waits for them: on a page of their own, and by e-mail that names nobody. Offers
 * {@link org.sila.notify.Notices}. Knows no feature; must not hold anything about a person but ids and case numbers.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"accounts", "audit", "desk", "ids", "secrets", "web", "web :: paging", "person"})
@org.jspecify.annotations.NullMarked
package org.sila.notify;
