package org.sila.matching.engine.population;

import java.time.LocalDate;

/**
 * An invented person, as a civil register would know them.
 *
 * @param firstSon whom the kunya names
 * @param home index of the place the family is from
 */
record Person(
        boolean male,
        Name given,
        Name father,
        Name grandfather,
        Name family,
        Name mother,
        Name mothersFamily,
        LocalDate birth,
        Name firstSon,
        int registry,
        long nationalNumber,
        int home) {}
