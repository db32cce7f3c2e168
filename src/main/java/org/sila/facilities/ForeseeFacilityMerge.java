package org.sila.facilities;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what follows from it when a facility is merged into another, before anybody says so. */
@Service
class ForeseeFacilityMerge {

    private final FacilityStore store;
    private final FacilityNames names;
    private final WhoNamesIt whoNamesIt;
    private final FacilitySections sections;
    private final CurrentStaff currentStaff;

    ForeseeFacilityMerge(
            FacilityStore store,
            FacilityNames names,
            WhoNamesIt whoNamesIt,
            FacilitySections sections,
            CurrentStaff currentStaff) {
        this.store = store;
        this.names = names;
        this.whoNamesIt = whoNamesIt;
        this.sections = sections;
        this.currentStaff = currentStaff;
    }

    /** One of the two, with that of which it is part, the largest first. */
    record Line(StoredFacility facility, List<StoredFacility> wholes) {}

    /**
     * What follows.
     *
     * @param facility the one that becomes a second name
     * @param into the one that stays
     * @param names that will lead to this one
     * @param parts that come to be parts of it
     * @param ways in how many ways records and reports write the first or a part of it
     * @param named who names the first or a part of it, and counts for the one that stays
     * @param sections what other modules hold of the first; only those that hold anything
     * @param refused why it cannot be; null where it can
     * @param seesNames whether the reader may see small numbers
     */
    record Foreseen(
            Line facility,
            Line into,
            List<Alias> names,
            List<StoredFacility> parts,
            int ways,
            WhoNamesIt.Counted named,
            List<FacilitySections.Section> sections,
            @Nullable DomainError refused,
            boolean seesNames) {}

    /** @throws NotFound where there is no such facility */
    @Transactional(readOnly = true)
    public Foreseen foresee(UUID id, UUID otherId) {
        Role role = currentStaff.require(KeepFacilities.KEEPERS).role();
        FacilityTree tree = new FacilityTree(store.all());
        StoredFacility facility = tree.find(id).orElseThrow(NotFound::new);
        StoredFacility into = tree.find(otherId).orElseThrow(NotFound::new);
        List<String> ways = names.writtenAs(tree.codesWithin(facility));
        return new Foreseen(
                new Line(facility, tree.wholesOf(facility)),
                new Line(into, tree.wholesOf(into)),
                Stream.concat(Stream.of(facility), tree.sameAs(facility).stream())
                        .flatMap(ForeseeFacilityMerge::called)
                        .distinct()
                        .toList(),
                tree.partsOf(facility),
                ways.size(),
                whoNamesIt.count(ways),
                sections.of(facility, tree).stream()
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                MergeFacilities.refusal(facility, into, tree).orElse(null),
                role != Role.ADMINISTRATOR);
    }

    private static Stream<Alias> called(StoredFacility one) {
        return Stream.concat(
                Stream.of(one.arabic(), one.english())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Alias(Alias.Kind.NAME, name)),
                one.aliases().stream());
    }

    /** Why the first cannot be merged into the other; null where it can. */
    @Transactional(readOnly = true)
    public @Nullable DomainError refusal(UUID id, UUID otherId) {
        currentStaff.require(KeepFacilities.KEEPERS);
        FacilityTree tree = new FacilityTree(store.all());
        return MergeFacilities.refusal(
                        tree.find(id).orElseThrow(NotFound::new),
                        tree.find(otherId).orElseThrow(NotFound::new),
                        tree)
                .orElse(null);
    }
}
