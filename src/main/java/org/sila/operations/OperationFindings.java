package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.SourceView;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operation found. None of it ever gets to a family by itself. */
@Service
@Transactional
class OperationFindings {

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final DetaineeRecords records;
    private final SealedText texts;
    private final LocalMoments moments;
    private final AuditTrail audit;
    private final Clock clock;

    OperationFindings(
            JdbcClient jdbc,
            OperationAccess access,
            DetaineeRecords records,
            SealedText texts,
            LocalMoments moments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.records = records;
        this.texts = texts;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new finding; {@code source} is the address of a list's page. */
    record FindingForm(
            @Nullable FindingKind kind,
            @Nullable String part,
            @Nullable String foundAt,
            @Nullable String told,
            @Nullable String custody,
            @Nullable String source,
            @Nullable UUID key) {}

    /**
     * A finding.
     *
     * @param part where; empty where not said
     * @param custody who keeps it, and how; empty where not said
     * @param source the list that was made of it; null for none
     * @param struckBy null while it stands
     * @param struckReason empty while it stands
     */
    record Finding(
            UUID id,
            FindingKind kind,
            String part,
            Instant foundAt,
            String told,
            String custody,
            @Nullable UUID source,
            UUID recordedBy,
            @Nullable UUID struckBy,
            String struckReason) {

        public boolean isStruck() {
            return struckBy != null;
        }
    }

    /** All, in the order they were found; whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<Finding> of(UUID operationId) {
        return jdbc.sql("select * from search_finding where operation_id = ? order by found_at, id")
                .param(operationId)
                .query((row, number) -> finding(row))
                .list();
    }

    /** The lists that were made of these. */
    @Transactional(readOnly = true)
    public List<SourceView> lists(List<Finding> findings) {
        List<UUID> ids = findings.stream()
                .flatMap(finding -> Optional.ofNullable(finding.source()).stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : records.sources(ids);
    }

    /** @throws NotFound where there is no such finding, or the reader need not know of its operation */
    @Transactional(readOnly = true)
    public Finding require(UUID operationId, UUID findingId) {
        access.require(operationId);
        return of(operationId).stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether anything was found that no family may infer from what is published. */
    @Transactional(readOnly = true)
    public boolean areOfPeople(UUID operationId) {
        return of(operationId).stream().anyMatch(finding -> finding.kind().isOfPeople() && !finding.isStruck());
    }

    /**
     * Records a finding; the same form again is the same finding.
     *
     * @throws DomainError where the kind or what it is is not said, the time is none, or there is no such list
     */
    void record(UUID operationId, FindingForm form) {
        StaffMember by = access.require(operationId);
        FindingKind kind = form.kind();
        if (kind == null) {
            throw new DomainError("operations.error.finding-kind");
        }
        String told = SealedText.required(form.told(), "operations.error.finding");
        UUID source = source(form.source());
        if (of(operationId).size() >= MOST) {
            throw new DomainError("operations.error.too-many");
        }
        int recorded = jdbc.sql("""
                insert into search_finding (id, operation_id, kind, part, found_at, told, custody, source_id, form_key,
                                            recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (operation_id, form_key) do nothing
                """)
                .param(Ids.next())
                .param(operationId)
                .param(kind.name())
                .param(texts.sealIfAny(SealedText.clean(form.part()), SealedOperationText.FINDING_PART))
                .param(Timestamp.from(moments.past(form.foundAt())))
                .param(texts.seal(told, SealedOperationText.FINDING_TOLD))
                .param(texts.sealIfAny(SealedText.clean(form.custody()), SealedOperationText.FINDING_CUSTODY))
                .param(source)
                .param(Optional.ofNullable(form.key()).orElseGet(Ids::next))
                .param(by.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (recorded > 0) {
            audit.record(
                    OperationActions.FINDING_RECORDED,
                    OperationActions.SUBJECT,
                    operationId,
                    Map.of("kind", kind.name()));
        }
    }

    /**
     * Strikes a finding that was recorded by mistake; it stays to be read. Nothing happens where it is struck already.
     *
     * @throws DomainError where no reason is given
     */
    void strike(UUID operationId, UUID findingId, @Nullable String reason) {
        StaffMember by = access.require(operationId);
        String clean = SealedText.required(reason, "operations.error.reason");
        int struck = jdbc.sql("""
                update search_finding set struck_by = ?, struck_at = ?, struck_reason = ?
                where id = ? and operation_id = ? and struck_at is null
                """)
                .params(
                        by.id(),
                        Timestamp.from(clock.instant()),
                        texts.seal(clean, SealedOperationText.FINDING_STRUCK),
                        findingId,
                        operationId)
                .update();
        if (struck > 0) {
            audit.record(OperationActions.FINDING_STRUCK, OperationActions.SUBJECT, operationId, Map.of());
        }
    }

    private @Nullable UUID source(@Nullable String address) {
        String typed = SealedText.clean(address);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher found = ID.matcher(typed);
        return (found.find() ? records.source(UUID.fromString(found.group())) : Optional.<SourceView>empty())
                .orElseThrow(() -> new DomainError("operations.error.no-source"))
                .id();
    }

    private Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                FindingKind.valueOf(row.getString("kind")),
                texts.open(row, SealedOperationText.FINDING_PART),
                row.getTimestamp("found_at").toInstant(),
                texts.open(row, SealedOperationText.FINDING_TOLD),
                texts.open(row, SealedOperationText.FINDING_CUSTODY),
                row.getObject("source_id", UUID.class),
                Objects.requireNonNull(row.getObject("recorded_by", UUID.class)),
                row.getObject("struck_by", UUID.class),
                texts.open(row, SealedOperationText.FINDING_STRUCK));
    }
}
