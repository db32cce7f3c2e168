/**
 * How names sound across scripts, learned from pairs of spellings: which Latin letters stand for an Arabic letter, given its
 * neighbours, and how often. Offers {@code Spelling} (letters encoded once), {@code SoundModel} (the weight in bits of two
 * spellings), {@code SoundAlignment} (why) and {@code SoundTrainer} (learns the table anew). Knows folded letters only: no
 * tokens, no lexicon, no fields.
 *
 * <p>After Ristad & Yianilos, <i>Learning string-edit distance</i> (1998): a stochastic transducer trained by expectation
 * maximisation. Ours is conditional on the Arabic spelling and looks at the neighbouring letters.
 */
@NullMarked
package org.sila.matching.engine.sounds;

import org.jspecify.annotations.NullMarked;
