package org.sila.matching.engine.scoring;

/** How common names are: the share of people (0 to 1, never 0) who carry a name in a role. */
public interface NameFrequencies {

    /** Share of people with the given name of this identity (see {@code NameToken.identity()}). */
    double given(long identity);

    /** Share of people with the family name of this identity. */
    double family(long identity);

    /** About how many mentions the shares were counted on. */
    long counted();
}
