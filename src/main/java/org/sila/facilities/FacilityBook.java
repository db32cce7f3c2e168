package org.sila.facilities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.sila.reports.ResponsibleParty;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the application which facilities there are: at the start, when the reference list is brought into the database,
 * and after every change.
 */
@Component
class FacilityBook implements SmartInitializingSingleton {

    private final FacilityStore store;
    private final Places places;
    private final TransactionTemplate apart;

    FacilityBook(FacilityStore store, Places places, PlatformTransactionManager transactions) {
        this.store = store;
        this.places = places;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterSingletonsInstantiated() {
        apart.executeWithoutResult(begun -> bringReferenceList());
        read();
    }

    /** What was changed by another process of the same installation. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void readOfOthers() {
        read();
    }

    /** Reads what is committed, for everybody. Whoever reads last has read the newest. */
    synchronized void read() {
        List<StoredFacility> all = Objects.requireNonNull(apart.execute(begun -> store.all()));
        Map<UUID, StoredFacility> byId = byId(all);
        Map<String, String> mergedInto = new HashMap<>();
        Map<UUID, List<String>> names = new HashMap<>();
        for (StoredFacility one : all) {
            StoredFacility stands = standing(one, byId);
            if (stands != one) {
                mergedInto.put(one.code(), stands.code());
                names.computeIfAbsent(stands.id(), id -> new ArrayList<>())
                        .addAll(one.names().toList());
            }
        }
        places.know(
                all.stream()
                        .filter(one -> one.mergedInto() == null)
                        .map(one -> known(one, names.getOrDefault(one.id(), List.of()), byId))
                        .toList(),
                mergedInto);
    }

    /** Itself, or what it turned out to be. */
    static StoredFacility standing(StoredFacility one, Map<UUID, StoredFacility> byId) {
        StoredFacility stands = one;
        while (stands.mergedInto() != null) {
            stands = Objects.requireNonNull(byId.get(stands.mergedInto()));
        }
        return stands;
    }

    /** The facility of which it is part, or what that turned out to be; empty where of none. */
    static Optional<StoredFacility> whole(StoredFacility part, Map<UUID, StoredFacility> byId) {
        return Optional.ofNullable(part.parentId())
                .map(byId::get)
                .map(whole -> standing(whole, byId))
                .filter(whole -> !whole.id().equals(part.id()));
    }

    static Map<UUID, StoredFacility> byId(List<StoredFacility> all) {
        return all.stream().collect(Collectors.toMap(StoredFacility::id, Function.identity()));
    }

    private static Facility known(StoredFacility one, List<String> ofMerged, Map<UUID, StoredFacility> byId) {
        List<String> aliases =
                new ArrayList<>(one.aliases().stream().map(Alias::name).toList());
        aliases.addAll(ofMerged);
        return new Facility(
                one.code(),
                one.kind(),
                one.operator().name(),
                one.governorate(),
                whole(one, byId).map(StoredFacility::code).orElse(""),
                one.arabic(),
                one.english(),
                aliases,
                one.alleged());
    }

    /** Adds what is new in it and corrects what nobody has touched. */
    private void bringReferenceList() {
        store.lock();
        Map<String, StoredFacility> stored =
                store.all().stream().collect(Collectors.toMap(StoredFacility::code, Function.identity()));
        List<UUID> untouched = store.shipped();
        for (Facility listed : Places.referenceFacilities()) {
            StoredFacility before = stored.get(listed.code());
            StoredFacility now = of(listed, before, stored.get(listed.parent()));
            if (before == null) {
                store.add(now, true);
                stored.put(now.code(), now);
            } else if (untouched.contains(before.id()) && !before.equals(now)) {
                store.change(now, true);
            }
        }
    }

    private static StoredFacility of(
            Facility listed, @Nullable StoredFacility before, @Nullable StoredFacility parent) {
        return new StoredFacility(
                before == null ? Ids.next() : before.id(),
                listed.code(),
                listed.kind(),
                ResponsibleParty.valueOf(listed.operator()),
                listed.governorate(),
                parent == null ? null : parent.id(),
                parent == null ? null : Part.BUILDING,
                listed.arabic(),
                listed.english(),
                listed.aliases().stream().map(FacilityBook::alias).toList(),
                listed.alleged(),
                null,
                null,
                List.of(),
                before == null ? null : before.mergedInto(),
                before == null ? 0 : before.version());
    }

    private static Alias alias(String name) {
        return new Alias(name.chars().allMatch(Character::isDigit) ? Alias.Kind.NUMBER : Alias.Kind.NAME, name);
    }
}
