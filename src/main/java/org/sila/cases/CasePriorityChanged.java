package org.sila.cases;

import java.util.List;
import java.util.UUID;

/** The grounds on which these cases come before others changed. */
public record CasePriorityChanged(List<UUID> caseIds) {}
