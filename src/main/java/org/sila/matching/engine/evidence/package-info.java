/**
 * Why a pair got its probability, field by field, as plain records that can be stored, shown in Arabic and English and
 * exported. Texts are not here: fields and levels carry codes.
 */
@NullMarked
package org.sila.matching.engine.evidence;

import org.jspecify.annotations.NullMarked;
