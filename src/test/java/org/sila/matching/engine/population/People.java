package org.sila.matching.engine.population;

/**
 * A people's names.
 *
 * @param hand the hand that writes this people's own Latin spelling; used for a share of its Latin spellings
 */
record People(Weighted<Name> men, Weighted<Name> women, Weighted<Name> families, String hand) {

    /** Makes one man in eight a Muhammad. */
    private static final double COASTAL = 1.25;

    static People syrian() {
        return of("syrian", FamilyNames.syrian(), "english");
    }

    /** The southern coast of the Levant, where the four-part lists are from. */
    static People coastal() {
        People people = of("syrian", FamilyNames.coastal(), "english");
        return new People(
                people.men().concentrated(COASTAL),
                people.women().concentrated(COASTAL),
                people.families(),
                people.hand());
    }

    static People kurdish() {
        return of("kurdish", FamilyNames.kurdish(), "kurdish");
    }

    static People armenian() {
        return of("armenian", FamilyNames.armenian(), "english");
    }

    static People assyrian() {
        return of("assyrian", FamilyNames.assyrian(), "english");
    }

    static People turkmen() {
        return of("turkmen", FamilyNames.turkmen(), "turkish");
    }

    private static People of(String name, Weighted<Name> families, String hand) {
        return new People(
                NameLists.weighted(name + "-male.tsv"), NameLists.weighted(name + "-female.tsv"), families, hand);
    }
}
