package org.sila.matching.engine.sounds;

/**
 * Two spellings of a name, of which to learn.
 *
 * @param arabic folded Arabic letters
 * @param latin folded Latin letters
 */
public record Pair(String arabic, String latin) {}
