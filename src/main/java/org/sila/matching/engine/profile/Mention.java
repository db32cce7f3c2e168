package org.sila.matching.engine.profile;

import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * One mention of one person, the engine's input: a family's report or a record of a list.
 *
 * @param id the caller's identifier, given back in results
 * @param kind which side it is from, which decides what its event date means
 * @param person who, as written
 * @param circumstances what happened, as written
 * @param source the caller's name or code of the source; empty where it does not matter
 */
public record Mention(
        String id, MentionKind kind, PersonDescription person, Circumstances circumstances, String source) {}
