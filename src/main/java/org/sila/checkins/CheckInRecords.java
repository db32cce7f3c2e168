package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.sila.sources.TakeBackRecords;
import org.sila.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that were made of check-ins, each in a source of its own, so that it can be taken back alone. */
@Component
class CheckInRecords {

    private final RegisterSource registerSource;
    private final StoreRecords storeRecords;
    private final TakeBackRecords takeBack;
    private final WriteRecord writeRecord;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckInRecords(
            RegisterSource registerSource,
            StoreRecords storeRecords,
            TakeBackRecords takeBack,
            WriteRecord writeRecord,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.registerSource = registerSource;
        this.storeRecords = storeRecords;
        this.takeBack = takeBack;
        this.writeRecord = writeRecord;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record that was made of a check-in. */
    record Made(UUID recordId, UUID sourceId) {}

    /** Those of a check-in, the one that counts first; index check_in_record_of. */
    List<Made> of(UUID checkInId) {
        return jdbc.sql("""
                select record_id, source_id from check_in_record where check_in_id = ?
                order by stored_at desc, record_id desc
                """)
                .param(checkInId)
                .query((row, number) -> new Made(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** Within a transaction: makes one, which is compared with all reports from then on. */
    void make(CheckIn checkIn, VerifiedBy how, String byName) {
        UUID sourceId = registerSource.register(
                new NewSource(checkIn.reference(), RecordKind.SELF_CHECK_IN, byName, "", null, how.grade(), null));
        UUID recordId = storeRecords
                .store(
                        sourceId,
                        List.of(writeRecord.of(
                                checkIn.reference(), checkIn.told(), Locale.forLanguageTag(checkIn.language()))))
                .get(0);
        jdbc.sql("insert into check_in_record (record_id, check_in_id, source_id, stored_at) values (?, ?, ?, ?)")
                .params(recordId, checkIn.id(), sourceId, Timestamp.from(clock.instant()))
                .update();
    }

    /** Within a transaction: staff doubt it, and nothing is proposed by it any more. */
    void recall(Made made, UUID by) {
        takeBack.recall(made.sourceId(), inBothLanguages("checkins.recall.doubtful"), by);
    }

    /** Within a transaction: the person took it back. */
    void erase(Made made) {
        takeBack.erase(made.sourceId(), inBothLanguages("checkins.recall.taken-back"));
    }

    /** For staff, of whom nobody knows which language they will read it in. */
    private String inBothLanguages(String code) {
        return messages.getMessage(code, null, Language.ARABIC.locale()) + " · "
                + messages.getMessage(code, null, Language.ENGLISH.locale());
    }
}
