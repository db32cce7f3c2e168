package org.sila.cases;

/**
 * Something that happens to cases and that those who work on them want to hear of. The module that knows offers a bean
 * of this type; the desk counts the cases, and the list of cases shows them.
 *
 * @param name in addresses, such as {@code answers}
 * @param code message key of what is counted
 * @param order position; smaller is earlier
 * @param ofNobody true where it is about cases that are nobody's, false for the reader's own
 * @param happened SQL condition over {@code sought_case} that is true where it happened after {@code :since}; may name the
 *     reader as {@code :me}
 */
public record CaseNews(String name, String code, int order, boolean ofNobody, String happened) {}
