/** Text messages to telephones: one way to hand one over, whatever gateway is behind it. */
@org.springframework.modulith.NamedInterface("texts")
@org.jspecify.annotations.NullMarked
package org.sila.notify.texts;
