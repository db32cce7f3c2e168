package org.sila.individuals;

import org.sila.sources.RecordView;

/**
 * Two records that cannot both be right of one human being, or only if more happened than they say.
 *
 * @param one where a death and a life contradict each other, the record that speaks of the death
 */
record Contradiction(Kind kind, RecordView one, RecordView other) {

    /** In what they contradict each other; the constants' order is that of their weight. */
    enum Kind {
        DEAD_THEN_ALIVE("person.field.event"),

        /** Death and release, of which nobody can tell from the dates which came first. */
        DEAD_AND_FREED("person.field.event"),
        TWO_DEATHS("person.field.event-date"),
        NATIONAL_NUMBER("person.field.national-number"),
        SEX("person.field.sex"),
        BIRTH("person.field.birth"),
        TWO_PLACES("person.field.facility");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** Message key of the field in which it shows. */
        String field() {
            return field;
        }
    }

    boolean concerns(RecordView record, String field) {
        return kind.field().equals(field)
                && (one.id().equals(record.id()) || other.id().equals(record.id()));
    }
}
