package org.sila.sources;

/**
 * One cell of a row as its source has it.
 *
 * @param column the header above it
 * @param text what it says, unaltered
 */
public record Cell(String column, String text) {}
