package org.sila.individuals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.matching.ComparedField;
import org.sila.matching.SameRecords;
import org.sila.places.Places;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that are, or may be, about the same human being as one record; which the audit trail notes. */
@Service
class ReadSame {

    private static final AuditAction LOOKED = new AuditAction("individual-looked-for");
    private static final AuditAction COMPARED = new AuditAction("individual-compared");

    private final SameRecords sameRecords;
    private final Individuals individuals;
    private final DetaineeRecords records;
    private final Places places;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadSame(
            SameRecords sameRecords,
            Individuals individuals,
            DetaineeRecords records,
            Places places,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.sameRecords = sameRecords;
        this.individuals = individuals;
        this.records = records;
        this.places = places;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * Another record.
     *
     * @param percent how likely it is about the same human being; null where the engine does not find it likely
     */
    record Other(
            RecordView record, Standing standing, @Nullable Integer percent) {}

    /**
     * A record, those held to be about the same human being first, then the likely ones, the most probable first.
     *
     * @param individual whom it is held to be about with others; null where with none
     */
    record Found(RecordView record, @Nullable UUID individual, List<Other> others) {}

    /**
     * Two records beside each other.
     *
     * @param compared what the engine weighed; null where the list of one of them was recalled
     * @param held why the other is held to be about the same human being; null where it is not
     * @param heldBy name of who said so
     */
    record Pair(
            RecordView record,
            Other other,
            SameRecords.@Nullable Compared compared,
            Columns columns,
            Individuals.@Nullable Held held,
            String heldBy) {

        /** What is not among what was weighed. */
        public List<Columns.Row> rest() {
            Set<String> weighed = compared == null
                    ? Set.of()
                    : compared.fields().stream().map(ComparedField::code).collect(Collectors.toSet());
            return columns.rows().stream()
                    .filter(row -> !weighed.contains(row.evidence()))
                    .toList();
        }
    }

    /** @throws NotFound where there is no such record */
    @Transactional
    public Found read(UUID recordId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        RecordView record = records.view(recordId).orElseThrow(NotFound::new);
        UUID individual = individuals.ofEach(List.of(recordId)).get(recordId);
        Set<UUID> order = new LinkedHashSet<>(individual == null ? List.of() : individuals.records(individual));
        order.remove(recordId);
        Map<UUID, Integer> likely = likely(recordId);
        order.addAll(likely.keySet());
        audit.record(LOOKED, "record", recordId, Map.of());
        return new Found(record, individual, others(recordId, order, likely));
    }

    /** @throws NotFound where there is no such record, or both are one */
    @Transactional
    public Pair pair(UUID recordId, UUID otherId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        RecordView record = records.view(recordId).orElseThrow(NotFound::new);
        Other other = others(recordId, List.of(otherId), likely(recordId)).stream()
                .filter(one -> !one.record().id().equals(recordId))
                .findFirst()
                .orElseThrow(NotFound::new);
        Individuals.Held held = other.standing() == Standing.ONE_HUMAN_BEING
                ? individuals.held(otherId).orElse(null)
                : null;
        String heldBy = held == null ? "" : staff.names(List.of(held.by())).getOrDefault(held.by(), "");
        audit.record(COMPARED, "record", recordId, Map.of("to", otherId.toString()));
        SameRecords.Compared compared =
                sameRecords.compare(record, other.record()).orElse(null);
        List<RecordView> both = List.of(record, other.record());
        return new Pair(
                record,
                other,
                compared,
                Columns.of(both, Contradictions.of(both, places::wholeFacilityKey)),
                held,
                heldBy);
    }

    /** In percent, the most probable first. */
    private Map<UUID, Integer> likely(UUID recordId) {
        Map<UUID, Integer> likely = new LinkedHashMap<>();
        sameRecords.of(recordId).forEach(one -> likely.put(one.recordId(), one.percent()));
        return likely;
    }

    /** In that order; records that cannot be read any more are left out. */
    private List<Other> others(UUID recordId, Collection<UUID> order, Map<UUID, Integer> likely) {
        Map<UUID, RecordView> views =
                records.views(order).stream().collect(Collectors.toMap(RecordView::id, Function.identity()));
        List<UUID> all = new ArrayList<>(order);
        all.add(recordId);
        Map<UUID, UUID> known = individuals.ofEach(all);
        Set<UUID> apart = individuals.apart(recordId, order);
        return order.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> new Other(
                        view,
                        standing(known.get(recordId), known.get(view.id()), apart.contains(view.id())),
                        likely.get(view.id())))
                .toList();
    }

    private static Standing standing(@Nullable UUID individual, @Nullable UUID other, boolean apart) {
        if (apart) {
            return Standing.NOT_THE_SAME;
        }
        if (individual == null || other == null) {
            return Standing.UNDECIDED;
        }
        return individual.equals(other) ? Standing.ONE_HUMAN_BEING : Standing.TWO_INDIVIDUALS;
    }
}
