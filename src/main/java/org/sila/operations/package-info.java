/**
 * Search operations: teams sent to a place because of leads, with their guide, tasks, log by the hour, findings and
 * outcome, and the words that families may be told of it once a second person has released them. Offers sections to the
 * pages of leads and facilities. Knows leads, facilities and sources; nobody knows it.
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
            "facilities",
            "sources",
            "leads",
            "files"
        })
@org.jspecify.annotations.NullMarked
package org.sila.operations;
