package org.sila.matching.models;

import java.util.UUID;

/** Another model is in use: every report has to be compared anew. */
public record ModelSwitched(UUID changeId) {}
