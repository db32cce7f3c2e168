package org.sila.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTests {

    private final Places places = new Places();

    @Test
    void there_are_fourteen_governorates_and_each_place_has_a_name_in_both_scripts() {
        assertThat(places.places())
                .filteredOn(place -> place.kind() == Place.Kind.GOVERNORATE)
                .hasSize(14);
        assertThat(places.places()).allSatisfy(place -> {
            assertThat(place.name(Locale.forLanguageTag("ar"))).matches(".*\\p{IsArabic}.*");
            assertThat(place.name(Locale.ENGLISH)).matches(".*[A-Za-z].*");
        });
        assertThat(places.facilities()).allSatisfy(facility -> {
            assertThat(facility.arabic()).matches(".*\\p{IsArabic}.*");
            assertThat(facility.english()).matches(".*[A-Za-z].*");
        });
    }

    @Test
    void codes_are_unique_and_every_parent_exists() {
        Set<String> codes = places.places().stream().map(Place::code).collect(Collectors.toSet());
        Set<String> facilities =
                places.facilities().stream().map(Facility::code).collect(Collectors.toSet());

        assertThat(codes).hasSameSizeAs(ReferenceLists.places());
        assertThat(facilities).hasSameSizeAs(ReferenceLists.facilities());
        assertThat(places.places()).allMatch(place -> place.parent().isEmpty() || codes.contains(place.parent()));
        assertThat(places.facilities())
                .allMatch(facility -> facility.parent().isEmpty() || facilities.contains(facility.parent()))
                .allMatch(facility -> facility.governorate().isEmpty() || codes.contains(facility.governorate()));
    }

    @Test
    void no_name_leads_to_two_facilities() {
        Set<String> seen = new HashSet<>();
        for (Facility facility : places.facilities()) {
            Set<String> own = new HashSet<>(List.of(Folding.fold(facility.arabic()), Folding.fold(facility.english())));
            facility.aliases().forEach(alias -> own.add(Folding.fold(alias)));
            assertThat(own).as(facility.code()).noneMatch(seen::contains);
            seen.addAll(own);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "صيدنايا, saydnaya",
        "سجن صيدنايا, saydnaya",
        "Sednaya, saydnaya",
        "الفرع 215, branch-215",
        "فرع ٢١٥, branch-215",
        "Branch 215, branch-215",
        "215, branch-215",
        "فرع فلسطين, branch-235",
        "Palestine Branch, branch-235",
        "سجن عدرا, adra"
    })
    void a_facility_is_known_by_name_number_and_nickname(String written, String code) {
        assertThat(places.facilityNamed(written)).map(Facility::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"محافظة حلب, SY-HL", "حماه, SY-HM", "Deir Ezzor, SY-DY", "الحسكه, SY-HA", "ادلب, SY-ID"})
    void a_governorate_is_known_however_it_is_spelt(String written, String code) {
        assertThat(places.placeNamed(written)).map(Place::code).contains(code);
    }

    @Test
    void an_unknown_place_is_unknown() {
        assertThat(places.placeNamed("")).isEmpty();
        assertThat(places.placeNamed("لا مكان كهذا")).isEmpty();
        assertThat(places.facilityNamed("؟؟")).isEmpty();
    }

    @Test
    void facilities_are_found_by_a_piece_of_a_name_in_either_script_and_the_one_called_so_comes_first() {
        assertThat(places.facilitiesLike("صيدنايا"))
                .extracting(Facility::code)
                .startsWith("saydnaya")
                .contains("saydnaya-red");
        assertThat(places.facilitiesLike("Palest")).extracting(Facility::code).contains("branch-235");
        assertThat(places.facilitiesLike("٢١٥")).extracting(Facility::code).startsWith("branch-215");
        assertThat(places.facilitiesLike("الأبيض")).extracting(Facility::code).contains("saydnaya-white");
        assertThat(places.facilitiesLike("سجن")).extracting(Facility::code).contains("saydnaya", "adra");
    }

    @Test
    void a_piece_of_a_number_finds_no_branch_and_nothing_looked_for_finds_all() {
        assertThat(places.facilitiesLike("21")).extracting(Facility::code).doesNotContain("branch-215");
        assertThat(places.facilitiesLike("؟؟")).isEmpty();
        assertThat(places.facilitiesLike(" ")).isEqualTo(places.facilities());
    }

    @Test
    void a_building_is_a_part_of_its_prison() {
        Facility prison = places.facility("saydnaya").orElseThrow();

        assertThat(places.partsOf(prison)).extracting(Facility::code).contains("saydnaya-red", "saydnaya-white");
        assertThat(places.facility("no-such")).isEmpty();
    }
}
