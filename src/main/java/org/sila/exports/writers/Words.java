package org.sila.exports.writers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.web.Language;

/** The texts of an export, in its language, which need not be that of the page it was asked for on. */
public interface Words {

    Language language();

    /** The text of a message key. */
    String text(String key, Object... arguments);

    /** A date as it is written in a text; empty for null. */
    String date(@Nullable PartialDate date);

    String date(LocalDate date);

    /** Day and time, as they are written in a text. */
    String moment(Instant moment);

    /** The day of a moment where the organisation works. */
    LocalDate dayOf(Instant moment);
}
