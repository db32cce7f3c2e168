package org.sila.matching.engine.keys;

/**
 * A key under which a mention is stored and asked for: two mentions that share a key are candidates for one another.
 *
 * @param key 64-bit hash of the rule and its values
 * @param kind the rule
 * @param weight how much sharing the key says, in bits; candidates are ordered by the sum of the weights of shared keys
 */
public record BlockingKey(long key, KeyKind kind, float weight) {}
