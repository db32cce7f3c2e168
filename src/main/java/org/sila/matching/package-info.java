/**
 * Proposed matches between cases and detainee records, and what people decide about them: proposing after every change,
 * the review queue, accepting, confirming by a second person, rejecting, undoing. Offers {@link org.sila.matching.Matches};
 * announces {@link org.sila.matching.MatchConfirmed} and {@link org.sila.matching.MatchReopened}. Knows sources, reports and
 * cases; must not know reunifications or exports. The engine below it is plain Java and knows only the person.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "desk",
            "notify",
            "audit",
            "files",
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
            "cases :: joins"
        })
@org.jspecify.annotations.NullMarked
package org.sila.matching;
