/**
 * Places of detention as people keep them (names, parts, who ran them when, duplicates), the page of each (who was there
 * when, lists that name it, releases), and all ways in which each is written. Offers
 * {@link org.sila.facilities.KeepFacilities}, {@link org.sila.facilities.FacilityNames} and
 * {@link org.sila.facilities.Months}, {@link org.sila.facilities.FacilityCodes}, and a place on a facility's page:
 * {@link org.sila.facilities.FacilitySection}. Tells {@link org.sila.places.Places} which facilities there are. Knows nothing of
 * imports, cases or matches.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "ids",
            "web",
            "web :: paging",
            "person",
            "places",
            "sources",
            "reports"
        })
@org.jspecify.annotations.NullMarked
package org.sila.facilities;
