package org.sila.individuals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.timeline.Drawing;
import org.sila.cases.timeline.Timeline;
import org.sila.sources.RecordView;

/**
 * All that the page of an individual shows.
 *
 * @param records those held to be about it, the first held first; empty where all were taken out again
 * @param matches the cases for which one of them was confirmed
 * @param known every record of the history that can still be read, by id
 * @param staff names by account
 */
record IndividualFile(
        UUID id,
        List<RecordView> records,
        Columns columns,
        List<Contradiction> contradictions,
        Course course,
        List<ConfirmedFor> matches,
        List<Change> history,
        Map<UUID, RecordView> known,
        Map<UUID, String> staff) {

    /** A case for which a record was confirmed. */
    record ConfirmedFor(UUID matchId, UUID recordId, long caseNumber) {}

    /** A record was put to the others, or taken out again. */
    record Change(UUID recordId, boolean put, UUID by, Instant at, String reason) {}

    /** What happened in the order of time, of the records that stand. */
    record Course(Timeline timeline) {

        /** @param direction of the page, {@code rtl} or {@code ltr} */
        public Drawing drawn(String direction) {
            return Drawing.of(timeline, direction.equals("rtl"));
        }
    }

    /** As it is called: the first name that any of its records has. */
    public String name() {
        return records.stream()
                .map(record -> record.person().name().display())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Number of the record on the page, from 1. */
    public int number(UUID recordId) {
        return records.stream().map(RecordView::id).toList().indexOf(recordId) + 1;
    }

    /** The page on which the record is taken out: beside another one; null where it is alone. */
    public @Nullable String takeOut(RecordView record) {
        return records.stream()
                .filter(other -> !other.id().equals(record.id()))
                .findFirst()
                .map(other -> "/records/" + other.id() + "/same/" + record.id())
                .orElse(null);
    }

    /** Records whose list was recalled. */
    public List<RecordView> recalled() {
        return records.stream().filter(record -> record.source().isRecalled()).toList();
    }

    public String named(UUID staffId) {
        return Objects.requireNonNullElse(staff.get(staffId), "");
    }
}
