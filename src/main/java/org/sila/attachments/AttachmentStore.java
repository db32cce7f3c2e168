package org.sila.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.FileType;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of attachments; what is said of a file is sealed. A case has also the files of those joined into it. */
@Repository
class AttachmentStore {

    private static final String DESCRIPTION = "attachment.description";
    private static final String REASON = "attachment.removed_reason";
    private static final String OF_CASE =
            "case_id in (select id from sought_case where id = :case or joined_into = :case)";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    AttachmentStore(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** @throws NotFound where the reunification is none of that case */
    void insert(AttachmentView file) {
        try {
            jdbc.sql("""
                            insert into attachment (id, case_id, reunification_id, kind, type, description, original_id,
                                                    view_id, size, attached_by, report_id, attached_at)
                            values (:id, :case, :reunification, :kind, :type, :description, :original, :view, :size,
                                    :by, :report, :at)
                            """)
                    .param("id", file.id())
                    .param("case", file.caseId())
                    .param("reunification", file.reunificationId())
                    .param("kind", file.kind().name())
                    .param("type", file.type().name())
                    .param(
                            "description",
                            file.description().isEmpty() ? null : sealing.seal(file.description(), DESCRIPTION))
                    .param("original", file.originalId())
                    .param("view", file.viewId())
                    .param("size", file.size())
                    .param("by", file.attachedBy())
                    .param("report", file.reportId())
                    .param("at", Timestamp.from(file.attachedAt()))
                    .update();
        } catch (DataIntegrityViolationException noneOfThatCase) {
            throw new NotFound();
        }
    }

    boolean remove(UUID id, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                        update attachment set removed_by = ?, removed_at = ?, removed_reason = ?
                        where id = ? and removed_at is null
                        """)
                        .params(by, Timestamp.from(at), sealing.seal(reason, REASON), id)
                        .update()
                == 1;
    }

    boolean restore(UUID id) {
        return jdbc.sql("""
                        update attachment set removed_by = null, removed_at = null, removed_reason = null
                        where id = ? and removed_at is not null
                        """).param(id).update() == 1;
    }

    /**
     * Deletes the case's files that belong to no reunification, hidden ones too.
     *
     * @return the files in the vault, which are to be removed as well
     */
    List<UUID> forgetOfCase(UUID caseId) {
        return forget("case_id = ? and reunification_id is null", caseId);
    }

    /** The same for what the family of a report handed in. */
    List<UUID> forgetOfReport(UUID reportId) {
        return forget("report_id = ?", reportId);
    }

    /** The same for one of those. */
    List<UUID> forgetOfReport(UUID reportId, UUID id) {
        return forget("report_id = ? and id = ?", reportId, id);
    }

    private List<UUID> forget(String which, Object... of) {
        List<UUID> files = new ArrayList<>();
        jdbc.sql("delete from attachment where " + which + " returning original_id, view_id")
                .params(of)
                .query(row -> {
                    files.add(row.getObject(1, UUID.class));
                    Optional.ofNullable(row.getObject(2, UUID.class)).ifPresent(files::add);
                });
        return files;
    }

    /** What the family of a report handed in, newest first; index attachment_of_report. */
    List<AttachmentView> ofReport(UUID reportId) {
        return jdbc.sql("select * from attachment where report_id = ? order by attached_at desc, id desc")
                .param(reportId)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<AttachmentView> find(UUID caseId, UUID id) {
        return jdbc.sql("select * from attachment where id = :id and " + OF_CASE)
                .param("id", id)
                .param("case", caseId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first, one more than asked for; index attachment_of_case or attachment_of_reunification. */
    List<AttachmentView> page(
            UUID caseId, @Nullable UUID reunificationId, boolean removedToo, @Nullable Cursor from, int most) {
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "asc" : "desc";
        JdbcClient.StatementSpec query = jdbc.sql("select * from attachment where " + OF_CASE
                        + (reunificationId == null ? "" : " and reunification_id = :reunification")
                        + (removedToo ? "" : " and removed_at is null")
                        + (from == null
                                ? ""
                                : " and (attached_at, id) " + (backwards ? ">" : "<") + " (:at, cast(:id as uuid))")
                        + " order by attached_at " + order + ", id " + order + " limit :most")
                .param("case", caseId)
                .param("most", most + 1);
        if (reunificationId != null) {
            query = query.param("reunification", reunificationId);
        }
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", from.keys().get(1));
        }
        return query.query((row, number) -> read(row)).list();
    }

    long countOfCase(UUID caseId) {
        return jdbc.sql("select count(*) from attachment where removed_at is null and " + OF_CASE)
                .param("case", caseId)
                .query(Long.class)
                .single();
    }

    long countOfReunification(UUID reunificationId) {
        return jdbc.sql("select count(*) from attachment where reunification_id = ? and removed_at is null")
                .param(reunificationId)
                .query(Long.class)
                .single();
    }

    private AttachmentView read(ResultSet row) throws SQLException {
        Timestamp removedAt = row.getTimestamp("removed_at");
        return new AttachmentView(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("reunification_id", UUID.class),
                AttachmentKind.valueOf(row.getString("kind")),
                FileType.valueOf(row.getString("type")),
                open(row.getBytes("description"), DESCRIPTION),
                row.getObject("original_id", UUID.class),
                row.getObject("view_id", UUID.class),
                row.getLong("size"),
                row.getObject("attached_by", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getTimestamp("attached_at").toInstant(),
                row.getObject("removed_by", UUID.class),
                removedAt == null ? null : removedAt.toInstant(),
                open(row.getBytes("removed_reason"), REASON));
    }

    private String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? "" : sealing.open(sealed, context);
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn attachmentDescriptions() {
            return SealedColumn.of(DESCRIPTION);
        }

        @Bean
        SealedColumn attachmentRemovals() {
            return SealedColumn.of(REASON);
        }
    }
}
