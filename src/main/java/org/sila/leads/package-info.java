/**
 * Leads: what people tell who know something of a person, a place, a door, a register, a grave, or of somebody who asks
 * for money. Given without a name where they wish, answered through the receipt, sorted and linked by staff. Offers
 * sections to the pages of cases, records and facilities. Offers {@link org.sila.leads.Leads}, and a place on a lead's
 * page: {@link org.sila.leads.LeadSection}. Knows cases, sources and facilities.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "desk",
            "files",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "facilities",
            "sources",
            "surge",
            "reports",
            "cases"
        })
@org.jspecify.annotations.NullMarked
package org.sila.leads;
