/**
 * What happens after two people confirmed a match: wishes of the person found, identity, telling the family, contact and
 * meeting, follow-ups, outcome; for a death, the notification in person and the handover. Offers
 * {@link org.sila.reunification.Reunifications} and {@link org.sila.reunification.FollowWishes}; asks
 * {@link org.sila.reunification.KnownWishes}. Knows cases, matching, sources and reports.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "desk",
            "audit",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "sources",
            "reports",
            "cases",
            "matching",
            "attachments"
        })
@org.jspecify.annotations.NullMarked
package org.sila.reunification;
