package org.sila.matching.engine;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;

/** Builds mentions of people who never lived. */
final class MentionBuilder {

    private String source = "list";
    private final String id;
    private final MentionKind kind;
    private PersonName name = PersonName.NONE;
    private Sex sex = Sex.UNKNOWN;
    private String birth = "";
    private @Nullable Integer age;
    private String ageOn = "";
    private String origin = "";
    private @Nullable String nationalNumber;
    private String eventDate = "";
    private String facility = "";

    private MentionBuilder(String id, MentionKind kind) {
        this.id = id;
        this.kind = kind;
    }

    static MentionBuilder report(String id) {
        return new MentionBuilder(id, MentionKind.REPORT);
    }

    static MentionBuilder record(String id) {
        return new MentionBuilder(id, MentionKind.RECORD);
    }

    MentionBuilder named(String given, String father, String family) {
        name = new PersonName("", given, father, "", family, name.mother(), name.nickname());
        return this;
    }

    MentionBuilder full(String full) {
        name = new PersonName(full, "", "", "", "", name.mother(), name.nickname());
        return this;
    }

    MentionBuilder mother(String mother) {
        name = new PersonName(
                name.full(), name.given(), name.father(), name.grandfather(), name.family(), mother, name.nickname());
        return this;
    }

    MentionBuilder nickname(String nickname) {
        name = new PersonName(
                name.full(), name.given(), name.father(), name.grandfather(), name.family(), name.mother(), nickname);
        return this;
    }

    MentionBuilder inList(String name) {
        source = name;
        return this;
    }

    MentionBuilder sex(Sex value) {
        sex = value;
        return this;
    }

    MentionBuilder born(String date) {
        birth = date;
        return this;
    }

    MentionBuilder aged(int years, String on) {
        age = years;
        ageOn = on;
        return this;
    }

    MentionBuilder from(String place) {
        origin = place;
        return this;
    }

    MentionBuilder number(String national) {
        nationalNumber = national;
        return this;
    }

    MentionBuilder event(String date) {
        eventDate = date;
        return this;
    }

    MentionBuilder in(String place) {
        facility = place;
        return this;
    }

    Mention build() {
        PersonDescription person = new PersonDescription(
                name,
                sex,
                PartialDate.parse(birth).orElse(null),
                age,
                PartialDate.parse(ageOn).orElse(null),
                "",
                origin,
                nationalNumber,
                "");
        Circumstances circumstances =
                new Circumstances(PartialDate.parse(eventDate).orElse(null), "", facility, DetentionEvent.UNKNOWN);
        return new Mention(id, kind, person, circumstances, source);
    }
}
