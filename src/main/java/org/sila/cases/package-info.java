/**
 * A person sought: the case that gathers their reports, its status, fate and whereabouts, caseworker, notes and history.
 * Offers {@link org.sila.cases.CaseFiles} and the use cases that change a case; announces
 * {@link org.sila.cases.CasesChanged}. Knows reports; must not know matches or reunifications.
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
            "reports"
        })
@org.jspecify.annotations.NullMarked
package org.sila.cases;
