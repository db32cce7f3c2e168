package org.sila.imports;

import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.Folding;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;

/**
 * What the administrator says of a list.
 *
 * @param kind what its rows become
 * @param title what people call it
 * @param recordKind what kind of document it is; null for reports
 * @param broughtBy who brought it
 * @param obtained from where, when and how
 * @param dated its own date
 * @param grade how far it can be trusted
 * @param agreedToSearch for reports: those who reported agreed to the search
 */
public record ListDetails(
        ImportKind kind,
        String title,
        @Nullable RecordKind recordKind,
        String broughtBy,
        String obtained,
        @Nullable PartialDate dated,
        Grade grade,
        boolean agreedToSearch) {

    /** Who brought it, in the one form in which spellings agree. */
    String partner() {
        return Folding.fold(broughtBy);
    }

    /** What such a list speaks of where a row does not say. */
    public DetentionEvent usualEvent() {
        if (recordKind == null) {
            return DetentionEvent.MISSING;
        }
        return switch (recordKind) {
            case RELEASE_LIST -> DetentionEvent.RELEASED;
            case PRISON_REGISTER -> DetentionEvent.ENTERED;
            case TRANSFER_ORDER -> DetentionEvent.TRANSFERRED;
            case COURT_DOCKET -> DetentionEvent.COURT;
            case HOSPITAL_LIST -> DetentionEvent.HOSPITALISED;
            case MORGUE_LIST, DEATH_CERTIFICATE, BURIAL_REGISTER -> DetentionEvent.DEATH_RECORDED;
            case TESTIMONY -> DetentionEvent.SEEN;
            case WANTED_LIST, PHOTO_INDEX, CIVIL_REGISTRY_ENTRY, SELF_CHECK_IN, MEDIA_POST, ORGANISATION_LIST ->
                DetentionEvent.UNKNOWN;
        };
    }
}
