/** Sila: one application, one package per feature. Each package says what it offers in its own package-info. */
@org.jspecify.annotations.NullMarked
package org.sila;
