package org.sila.cases;

import java.util.List;
import java.util.UUID;

/** What is known of the persons sought in these cases changed, or whether they are searched for. */
public record CasesChanged(List<UUID> caseIds) {}
