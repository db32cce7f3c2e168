package org.sila.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.secrets.BlindIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores rows of a source as detainee records. */
@Service
public class StoreRecords {

    private final DetaineeRecordRepository records;
    private final BlindIndex blindIndex;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoreRecords(
            DetaineeRecordRepository records,
            BlindIndex blindIndex,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.blindIndex = blindIndex;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the rows and announces them as one {@link RecordsStored}; a few hundred at a time is best.
     *
     * @return the new records' ids, in the order of the rows
     * @throws org.springframework.dao.DataIntegrityViolationException where a row number of this source is stored already
     */
    @Transactional
    public List<UUID> store(UUID sourceId, List<NewRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<DetaineeRecord> stored = records.saveAll(rows.stream()
                .map(row ->
                        new DetaineeRecord(sourceId, row, indexOf(row.person().nationalNumber()), now))
                .toList());
        for (int at = 0; at < rows.size(); at++) {
            keep(sourceId, stored.get(at).getId(), rows.get(at).stays());
        }
        List<UUID> ids = stored.stream().map(DetaineeRecord::getId).toList();
        events.publishEvent(new RecordsStored(sourceId, ids));
        return ids;
    }

    private void keep(UUID sourceId, UUID recordId, List<RecordStay> stays) {
        int number = 1;
        for (RecordStay stay : stays) {
            jdbc.sql("""
                    insert into record_stay (record_id, source_id, number, facility, since, until)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .param(recordId)
                    .param(sourceId)
                    .param(number)
                    .param(stay.facility())
                    .param(written(stay.since()))
                    .param(written(stay.until()))
                    .update();
            number++;
        }
    }

    private static @Nullable String written(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private byte @Nullable [] indexOf(@Nullable String nationalNumber) {
        return nationalNumber == null || nationalNumber.isEmpty()
                ? null
                : blindIndex.of(WrittenText.asciiDigits(nationalNumber), "national_number");
    }
}
