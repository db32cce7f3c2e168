/**
 * Leads: what people tell who know something of a person, a place, a door, a register, a grave, or of somebody who asks
 * for money. Given without a name where they wish, answered through the receipt, sorted and linked by staff. Offers
 * sections to the pages of cases and records. Knows cases, sources and places; nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "desk",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "sources",
            "surge",
            "reports",
            "cases"
        })
@org.jspecify.annotations.NullMarked
package org.sila.leads;
