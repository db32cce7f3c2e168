/**
 * Telling members of staff that something waits for them: on a page of their own, and by e-mail that names nobody. Offers
 * {@link org.sila.notify.Notices}, and to who tells others than staff the ways out: {@link org.sila.notify.Postman} and, in
 * {@code notify.texts}, text messages. Knows no feature; must not hold anything about a person but ids and case numbers.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "database",
            "desk",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person"
        })
@org.jspecify.annotations.NullMarked
package org.sila.notify;
