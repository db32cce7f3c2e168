package org.sila.facilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How facilities belong together: parts, and duplicates that were merged. */
final class FacilityTree {

    private final List<StoredFacility> all;
    private final Map<UUID, StoredFacility> byId;

    FacilityTree(List<StoredFacility> all) {
        this.all = all;
        this.byId = FacilityBook.byId(all);
    }

    Optional<StoredFacility> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Itself, or what it turned out to be. */
    StoredFacility standing(StoredFacility one) {
        return FacilityBook.standing(one, byId);
    }

    /** Of which it is part, the largest first. */
    List<StoredFacility> wholesOf(StoredFacility part) {
        List<StoredFacility> wholes = new ArrayList<>();
        Optional<StoredFacility> whole = FacilityBook.whole(part, byId);
        while (whole.isPresent()) {
            wholes.add(0, whole.get());
            whole = FacilityBook.whole(whole.get(), byId);
        }
        return wholes;
    }

    /** Those directly part of it that stand for themselves. */
    List<StoredFacility> partsOf(StoredFacility whole) {
        return all.stream()
                .filter(one -> one.mergedInto() == null)
                .filter(one -> FacilityBook.whole(one, byId)
                        .filter(of -> of.id().equals(whole.id()))
                        .isPresent())
                .toList();
    }

    /** Others that turned out to be it. */
    List<StoredFacility> sameAs(StoredFacility one) {
        return all.stream()
                .filter(other -> other.mergedInto() != null
                        && !other.id().equals(one.id())
                        && standing(other).id().equals(one.id()))
                .toList();
    }

    /** Codes of it and of all its parts. */
    List<String> codesWithin(StoredFacility one) {
        List<String> codes = new ArrayList<>(List.of(one.code()));
        partsOf(one).forEach(part -> codes.addAll(codesWithin(part)));
        return codes;
    }

    /** The same, and codes of all that turned out to be one of them. */
    List<String> codesOfAll(StoredFacility one) {
        List<String> within = codesWithin(one);
        return all.stream()
                .filter(other -> within.contains(standing(other).code()))
                .map(StoredFacility::code)
                .toList();
    }
}
