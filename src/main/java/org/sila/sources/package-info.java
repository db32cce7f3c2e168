/**
 * Sources (release lists, registers, testimonies...) and the detainee records in them: registering a source, storing
 * its records, showing them as they were written. Offers {@link org.sila.sources.RegisterSource},
 * {@link org.sila.sources.StoreRecords}, {@link org.sila.sources.ArrivingLists}, {@link org.sila.sources.TakeBackRecords} and
 * {@link org.sila.sources.DetaineeRecords}; announces {@link org.sila.sources.RecordsStored},
 * {@link org.sila.sources.ListArrived}, {@link org.sila.sources.SourceRecalled}, {@link org.sila.sources.SourceRestored} and
 * {@link org.sila.sources.RecordsErased}. Asks through {@link org.sila.sources.LooksAlike} whom people of a list look like
 * who are not stored yet. Knows nothing of imports, reports, cases or matches.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "files",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places"
        })
@org.jspecify.annotations.NullMarked
package org.sila.sources;
