/**
 * What leaves the house: case summaries as tables and on paper, and the engine's proposals for those who measure it.
 * Every export has a reason, is logged before it goes out, and carries nothing by which an enquirer could be reached.
 * Offers its pages only. Knows cases, matching, reunification and the ground modules; nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ids",
            "person",
            "accounts",
            "audit",
            "web",
            "web::paging",
            "places",
            "cases",
            "matching",
            "reunification"
        })
@org.jspecify.annotations.NullMarked
package org.sila.exports;
