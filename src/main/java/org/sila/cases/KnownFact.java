package org.sila.cases;

import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/**
 * One thing that somebody or something says of the person sought; what is established is said by the case itself.
 *
 * @param what message key of what happened, or of what is said
 * @param date the date it speaks of; null where it has none
 * @param place where, as written; empty where not said
 * @param presence what it says of a stay in a place of detention of that name
 * @param fate what it says of the person's fate; null where nothing
 * @param whereabouts what it says of where the person is; null where nothing
 * @param words more of it, as written; empty where nothing
 * @param teller who says it
 * @param standing how far people have agreed to it
 */
public record KnownFact(
        String what,
        @Nullable PartialDate date,
        String place,
        Presence presence,
        @Nullable Fate fate,
        @Nullable Whereabouts whereabouts,
        String words,
        Teller teller,
        Standing standing) {

    /** How far people have agreed that it is about this person. */
    public enum Standing {
        /** Somebody says it of the person. */
        SAID,
        /** The engine proposes that it is about the person; nobody agreed yet. */
        PROPOSED,
        /** Two people agreed that it is about the person, which makes it no truer than its source. */
        CONFIRMED
    }

    /** What a report or a record dates. */
    public static KnownFact of(Circumstances said, Teller teller, Standing standing) {
        DetentionEvent event = said.event();
        boolean held = !said.facility().isEmpty();
        return new KnownFact(
                "person.detention-event." + event,
                said.eventDate(),
                held ? said.facility() : said.eventPlace(),
                held ? event.presence() : Presence.NONE,
                fate(event),
                whereabouts(event, held),
                "",
                teller,
                standing);
    }

    /** True where nobody may learn of it but from a person. */
    public boolean isDeath() {
        return fate != null && fate.isDeath();
    }

    private static @Nullable Fate fate(DetentionEvent event) {
        if (event.speaksOfDeath()) {
            return Fate.DEATH_REPORTED;
        }
        return event.isRelease() || event == DetentionEvent.SEEN ? Fate.ALIVE_REPORTED : null;
    }

    private static @Nullable Whereabouts whereabouts(DetentionEvent event, boolean held) {
        return switch (event) {
            case HOSPITALISED -> Whereabouts.HOSPITAL;
            case ENTERED, TRANSFERRED -> Whereabouts.DETAINED;
            case ARRESTED, SEEN, COURT -> held ? Whereabouts.DETAINED : null;
            default -> null;
        };
    }
}
