/**
 * Typing a list in from paper: two people type what they read on its picture, neither sees what the other typed, and
 * where they differ somebody looks at the line again. What they agree on goes the way of every list.
 */
@org.jspecify.annotations.NullMarked
package org.sila.imports.typing;
