/**
 * A person sought: the case that gathers their reports, its status, fate and whereabouts, caseworker, notes and history.
 * Offers {@link org.sila.cases.CaseFiles} and the use cases that change a case; announces
 * {@link org.sila.cases.CasesChanged}. Knows reports, and of sources how they are graded; must not know matches or
 * reunifications, which add what they know through {@link org.sila.cases.KnownFacts}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "desk",
            "notify",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "sources",
            "reports",
            "reports :: details"
        })
@org.jspecify.annotations.NullMarked
package org.sila.cases;
