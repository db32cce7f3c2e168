package org.sila.facilities;

import com.ibm.icu.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists facilities, all by name or those that are called like what somebody looks for. */
@Service
class ListFacilities {

    private static final int PAGE = 25;

    private final FacilityStore store;
    private final Places places;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    ListFacilities(FacilityStore store, Places places, JdbcClient jdbc, CurrentStaff currentStaff) {
        this.store = store;
        this.places = places;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /**
     * A facility in the list.
     *
     * @param whole of which it is part; null where of none
     * @param records that name it or a part of it, counted as {@link UpTo} says
     */
    record Line(StoredFacility facility, @Nullable StoredFacility whole, List<StoredFacility> parts, long records) {

        public boolean isMore() {
            return UpTo.isMore(records);
        }
    }

    /** A page of the list. */
    record Listed(Page<Line> page, boolean mayChange) {}

    @Transactional(readOnly = true)
    public Listed page(String lookedFor, Locale reader, @Nullable Cursor from) {
        StaffMember member = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        List<StoredFacility> all = store.all();
        FacilityTree tree = new FacilityTree(all);
        Page<StoredFacility> page = Page.within(
                lookedFor.isBlank() ? byName(all, reader) : like(all, lookedFor),
                PAGE,
                from,
                one -> one.id().toString());
        Map<UUID, Long> counts = counts(page.items(), tree);
        List<Line> lines = page.items().stream()
                .map(one -> {
                    List<StoredFacility> wholes = tree.wholesOf(one);
                    return new Line(
                            one,
                            wholes.isEmpty() ? null : wholes.get(wholes.size() - 1),
                            tree.partsOf(one),
                            counts.getOrDefault(one.id(), 0L));
                })
                .toList();
        return new Listed(new Page<>(lines, page.next(), page.previous()), ReadFacility.mayChange(member));
    }

    /** Whole ones: their parts stand beside them. */
    private static List<StoredFacility> byName(List<StoredFacility> all, Locale reader) {
        Collator order = Collator.getInstance(reader);
        return all.stream()
                .filter(one -> one.mergedInto() == null && one.parentId() == null)
                .sorted((one, other) -> order.compare(one.name(reader), other.name(reader)))
                .toList();
    }

    private List<StoredFacility> like(List<StoredFacility> all, String lookedFor) {
        Map<String, StoredFacility> byCode =
                all.stream().collect(Collectors.toMap(StoredFacility::code, Function.identity()));
        return places.facilitiesLike(lookedFor).stream()
                .map(Facility::code)
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .toList();
    }

    /** By indexes facility_name_by_own_key and detainee_record_at_facility, of each no more than {@link UpTo} counts. */
    private Map<UUID, Long> counts(List<StoredFacility> facilities, FacilityTree tree) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                select asked.id, (%s)
                from unnest(:ids::uuid[], :codes::text[]) as asked (id, codes)
                """.formatted(UpTo.count("""
                        from facility_name name join detainee_record record on record.facility = name.written
                        where name.own_key = any(string_to_array(asked.codes, ' ')) and record.facility <> ''
                        """)))
                .param("ids", facilities.stream().map(StoredFacility::id).toArray(UUID[]::new))
                .param(
                        "codes",
                        facilities.stream()
                                .map(one -> String.join(" ", tree.codesWithin(one)))
                                .toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }
}
