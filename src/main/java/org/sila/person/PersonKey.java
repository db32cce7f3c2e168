package org.sila.person;

/** What tells a person from others in lists, in the one form in which ways of writing it are equal. */
public final class PersonKey {

    private static final int WORDS_OF_A_NAME_ALONE = 3;

    private PersonKey() {}

    /** Name, birth and mother; empty where there is too little to tell two people apart. */
    public static String of(PersonDescription person) {
        String name = Folding.fold(person.name().display());
        String mother = Folding.fold(person.name().mother());
        String birth = person.birth() == null ? "" : person.birth().toString();
        int enough = birth.isEmpty() && mother.isEmpty() ? WORDS_OF_A_NAME_ALONE : 2;
        return name.split(" ").length >= enough ? String.join("\n", name, birth, mother) : "";
    }

    /**
     * Whether what says the same once more is about the same person. A name does not say so, however long, nor does the
     * birth year of a short one: of the commonest names many were born in each year.
     */
    public static boolean tellsApart(PersonDescription person) {
        if (of(person).isEmpty()) {
            return false;
        }
        boolean longName = Folding.fold(person.name().display()).split(" ").length >= WORDS_OF_A_NAME_ALONE;
        boolean sameBirth = person.birth() != null && (longName || isADay(person.birth()));
        return sameBirth
                || person.nationalNumber() != null
                || !person.name().mother().isBlank();
    }

    private static boolean isADay(PartialDate birth) {
        return birth.earliest().equals(birth.latest());
    }
}
