package org.sila.facilities;

import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.reports.ResponsibleParty;

/** Who ran a facility from when until when; null where nobody knows. */
record Period(
        ResponsibleParty operator,
        @Nullable PartialDate since,
        @Nullable PartialDate until) {}
