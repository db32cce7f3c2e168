/**
 * The places of Syria as people keep them (names, levels, what lies in what, which two are one), all ways in which records
 * and reports write each, and the map of the governorates. Tells {@link org.sila.places.Places} which places there are, and
 * everybody which ways of writing lead elsewhere since ({@link org.sila.gazetteer.PlacesNamedAnew}). Knows nothing of matches.
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
package org.sila.gazetteer;
