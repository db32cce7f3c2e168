package org.sila.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/** A report as staff and its own enquirer may see it; fields as in {@link NewReport}, and who filled it in for the enquirer. Empty once withdrawn. */
public record ReportView(
        UUID id,
        Reference reference,
        Channel channel,
        String externalId,
        PersonDescription person,
        Circumstances circumstances,
        ResponsibleParty responsibleParty,
        String account,
        List<HeardOf> heardOf,
        News news,
        String newsDetails,
        Enquirer enquirer,
        Consents consents,
        @Nullable Assistance assistance,
        FamilyState familyState,
        Instant submittedAt,
        @Nullable Instant withdrawnAt) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
