package org.sila.cases;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Something that waits for people, as a column of the supervisors' page of the team. A module that knows offers a bean of
 * this type.
 *
 * @param code message key of the column
 * @param list address of the list that shows what is counted, ending where the person's id is to stand
 * @param counts how much waits for whom; one statement
 */
public record TeamColumn(String code, String list, Supplier<Map<UUID, Long>> counts) {}
