package org.sila.imports;

import java.util.UUID;

/** An import is to be worked on, from its first row or from where it stopped. */
record ListImportStarted(UUID importId) {}
