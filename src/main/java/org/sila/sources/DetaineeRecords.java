package org.sila.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.PersonInRow;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads detainee records and sources. Whoever shows them to a person writes the audit entry. */
@Service
@Transactional(readOnly = true)
public class DetaineeRecords {

    private final DetaineeRecordRepository records;
    private final Sources sources;
    private final Recalls recalls;
    private final JdbcClient jdbc;
    private final SealedNationalNumber nationalNumber;

    DetaineeRecords(
            DetaineeRecordRepository records,
            Sources sources,
            Recalls recalls,
            JdbcClient jdbc,
            SealedNationalNumber nationalNumber) {
        this.records = records;
        this.sources = sources;
        this.recalls = recalls;
        this.jdbc = jdbc;
        this.nationalNumber = nationalNumber;
    }

    /** The record, or empty where there is none. */
    public Optional<RecordView> view(UUID recordId) {
        return views(List.of(recordId)).stream().findFirst();
    }

    /** The records that exist of those asked for, in no order; two statements, however many, and one for recalls. */
    public List<RecordView> views(Collection<UUID> recordIds) {
        List<DetaineeRecord> found = records.findAllById(recordIds);
        Map<UUID, SourceView> bySource =
                sources(found.stream().map(DetaineeRecord::sourceId).distinct().toList()).stream()
                        .collect(Collectors.toMap(SourceView::id, Function.identity()));
        return found.stream()
                .map(record -> record.view(Objects.requireNonNull(bySource.get(record.sourceId()))))
                .toList();
    }

    /** What the records that exist of those asked for say, in no order; one statement, however many, by primary key. */
    public List<RecordMention> mentions(Collection<UUID> recordIds) {
        return jdbc.sql("select id, source_id, " + PersonInRow.COLUMNS + " from detainee_record where id = any(:ids)")
                .param("ids", recordIds.toArray(UUID[]::new))
                .query((row, number) -> new RecordMention(
                        row.getObject("id", UUID.class),
                        row.getObject("source_id", UUID.class),
                        PersonInRow.person(row, nationalNumber::convertToEntityAttribute),
                        PersonInRow.circumstances(row)))
                .list();
    }

    /** By record, the stays that those of them tell of that tell of several; one statement, by primary key. */
    public Map<UUID, List<RecordStay>> stays(Collection<UUID> recordIds) {
        Map<UUID, List<RecordStay>> stays = new HashMap<>();
        jdbc.sql("select record_id, facility, since, until from record_stay where record_id = any(:ids)"
                        + " order by record_id, number")
                .param("ids", recordIds.toArray(UUID[]::new))
                .query(row -> {
                    stays.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new RecordStay(row.getString(2), date(row.getString(3)), date(row.getString(4))));
                });
        return stays;
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written).orElseThrow();
    }

    /** Records of a source behind that row, in order, all of the last row; by the index of its unique rows. */
    public List<NumberedRecord> numbered(UUID sourceId, int afterRow, int most) {
        return jdbc.sql("""
                        select id, row_number from detainee_record
                        where source_id = :source and row_number > :after
                        order by row_number fetch first :most rows with ties
                        """)
                .param("source", sourceId)
                .param("after", afterRow)
                .param("most", most)
                .query((row, number) -> new NumberedRecord(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    /** Whether any source was registered yet. */
    public boolean hasSources() {
        return sources.existsBy();
    }

    /** The source, or empty where there is none. */
    public Optional<SourceView> source(UUID sourceId) {
        return sources(List.of(sourceId)).stream().findFirst();
    }

    /**
     * The version that the source is at, for a form that changes it.
     *
     * @throws NotFound where there is none
     */
    public int version(UUID sourceId) {
        return sources.findById(sourceId).orElseThrow(NotFound::new).version();
    }

    /** The sources that exist of those asked for, in no order; one statement, and one more where any is recalled. */
    public List<SourceView> sources(Collection<UUID> sourceIds) {
        List<Source> found = sources.findAllById(sourceIds);
        List<UUID> recallIds =
                found.stream().map(Source::recallId).filter(Objects::nonNull).toList();
        Map<UUID, Recall> recallById = recallIds.isEmpty()
                ? Map.of()
                : recalls.of(recallIds).stream().collect(Collectors.toMap(Recall::sourceId, Function.identity()));
        return found.stream()
                .map(source -> source.view(recallById.get(source.id())))
                .toList();
    }
}
