package org.sila.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * A report to be submitted.
 *
 * @param channel how it reached us
 * @param submissionKey names the filled-in form: the same key twice makes one report; null where rows are imported
 * @param externalId the id it had where it was taken; empty where it had none
 * @param person the person sought
 * @param circumstances when, where the person was taken or last seen; {@code facility} the first one heard of
 * @param responsibleParty who took them
 * @param account what happened, in the enquirer's words; stored sealed
 * @param heardOf places of detention heard of, in order
 * @param news what was heard since
 * @param newsDetails from whom, when; stored sealed
 * @param enquirer who asks
 * @param consents what they agreed to
 */
public record NewReport(
        Channel channel,
        @Nullable UUID submissionKey,
        String externalId,
        PersonDescription person,
        Circumstances circumstances,
        ResponsibleParty responsibleParty,
        String account,
        List<HeardOf> heardOf,
        News news,
        String newsDetails,
        Enquirer enquirer,
        Consents consents) {}
