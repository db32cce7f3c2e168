package org.sila.sources;

import java.util.List;

/** All that the page of a record shows: the record, and what the modules above know of it; whether the reader may remove it. */
record RecordFile(RecordView record, List<Section> sections, boolean mayBeRemoved) {

    /** A section and its lines. */
    record Section(String title, List<RecordSection.Line> lines) {}

    public boolean isDeath() {
        return record.circumstances().event().speaksOfDeath();
    }
}
