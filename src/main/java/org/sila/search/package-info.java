/**
 * The staff search: one box for names in any script, references and numbers, over the cases and the records. What was
 * searched is kept sealed under an id, so that an address can be shared and says nothing. Offers its pages only. Knows
 * cases, reports, sources, places and how the engine reads names; nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "facilities",
            "gazetteer",
            "sources",
            "reports",
            "cases",
            "matching"
        })
@org.jspecify.annotations.NullMarked
package org.sila.search;
