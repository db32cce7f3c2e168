/**
 * Who was held in the same place at the same time as a person sought, by records and reports, survivors first, and the
 * request that somebody of them be asked: it goes to a caseworker, and nothing is ever sent by it. Offers its page to the
 * page of a case, and asks {@link org.sila.codetention.SurvivorsThemselves}. Knows cases, matching and reunification; nobody knows it.
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
            "sources",
            "reports",
            "cases",
            "matching",
            "reunification"
        })
@org.jspecify.annotations.NullMarked
package org.sila.codetention;
