package org.sila.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a written place means where several are called so, and however it is written. */
class PlaceNamesTests {

    private final Places places = new Places();

    @ParameterizedTest
    @ValueSource(strings = {"صوران", "Suran", "الحميدية", "قرية الحاضر", "Qusur"})
    void a_name_that_places_of_several_governorates_share_leads_to_none(String written) {
        assertThat(places.namedPlace(written)).isEqualTo(NamedPlace.SEVERAL);
        assertThat(places.placeNamed(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "صوران - حلب, SY-HL-T09",
        "حلب - صوران, SY-HL-T09",
        "صوران / حماة, SY-HM-163915",
        "صوران (اعزاز), SY-HL-T09",
        "'Suran, Hama', SY-HM-163915",
        "صوران بريف حماة, SY-HM-163915",
        "قرية صوران محافظة حماة, SY-HM-163915",
        "صوران حلب, SY-HL-T09",
        "حمص-الحميدية, SY-HI-T108",
        "الحميدية - إدلب, SY-ID",
        "حلب - درعا, SY-HL"
    })
    void the_rest_of_the_text_decides_which_one_is_meant(String written, String code) {
        assertThat(places.placeNamed(written)).map(Place::code).contains(code);
    }

    @Test
    void a_name_leads_to_what_all_who_bear_it_lie_in() {
        PlaceNames names = new PlaceNames(List.of(
                place("G", Place.Kind.GOVERNORATE, "", "حلب"),
                place("G-1", Place.Kind.DISTRICT, "G", "اعزاز"),
                place("G-2", Place.Kind.DISTRICT, "G", "الباب"),
                place("G-11", Place.Kind.TOWN, "G-1", "كفرة"),
                place("G-12", Place.Kind.TOWN, "G-1", "كفرة"),
                place("G-13", Place.Kind.TOWN, "G-1", "تلالين"),
                place("G-21", Place.Kind.TOWN, "G-2", "تلالين")));

        assertThat(names.named("كفرة").place()).extracting(Place::code).isEqualTo("G-1");
        assertThat(names.named("تلالين").place()).extracting(Place::code).isEqualTo("G");
        assertThat(names.named("الباب - تلالين").place())
                .extracting(Place::code)
                .isEqualTo("G-21");
        assertThat(names.named("تلالين، الباب، حلب").place())
                .extracting(Place::code)
                .isEqualTo("G-21");
    }

    @ParameterizedTest
    @CsvSource({
        "ريف دمشق, SY-RD",
        "ريف دمشق الغربي, SY-RD",
        "بريف دمشق, SY-RD",
        "Rural Damascus, SY-RD",
        "دمشق, SY-DI",
        "مدينة حلب, SY-HL",
        "ريف إدلب الجنوبي, SY-ID",
        "اللاذقية - جبلة, SY-LA-D02",
        "دير-الزور, SY-DY",
        "Deir Ezzor, SY-DY",
        "Dayr az Zawr, SY-DY",
        "Jableh, SY-LA-D02",
        "كفر سوسة, SY-DI-T06",
        "ادلب - معرة النعمان - كفرنبل, SY-ID-T04",
        "کفر نبل, SY-ID-T04",
        "Tartoos, SY-TA"
    })
    void a_place_is_known_however_it_is_written(String written, String code) {
        assertThat(places.placeNamed(written)).map(Place::code).contains(code);
    }

    @Test
    void every_place_is_found_by_each_of_its_names_with_its_governorate_or_something_that_it_lies_in() {
        for (Place place : places.places()) {
            Place governorate = places.place(place.governorate()).orElseThrow();
            for (String name : place.names()) {
                Place alone = places.placeNamed(name).orElse(null);
                if (alone != null) {
                    assertThat(places.upwards(place)).as(name).contains(alone);
                }
                assertThat(places.placeNamed(name + " - " + governorate.arabic()))
                        .as(name)
                        .hasValueSatisfying(
                                found -> assertThat(places.upwards(place)).contains(found));
            }
        }
    }

    @Test
    void the_order_in_which_places_are_told_changes_nothing() {
        List<Place> all = places.places();
        List<Place> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        PlaceNames turned = new PlaceNames(backwards);
        for (Place place : all) {
            for (String name : place.names()) {
                assertThat(turned.named(name)).as(name).isEqualTo(places.namedPlace(name));
            }
        }
    }

    @Test
    void two_places_of_one_governorate_are_not_called_alike() {
        String alike = places.places().stream()
                .filter(place -> place.kind() != Place.Kind.GOVERNORATE)
                .flatMap(place -> place.names().stream()
                        .map(PlaceKey::of)
                        .distinct()
                        .map(key -> List.of(place.governorate(), key, place.code())))
                .collect(Collectors.groupingBy(named -> named.subList(0, 2)))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertThat(alike).isEmpty();
    }

    @Test
    void an_unmistakable_name_leads_to_the_place_and_no_other() {
        Locale arabic = Locale.forLanguageTag("ar");
        assertThat(places.places())
                .filteredOn(place -> !place.code().equals("SY-DI-D01"))
                .allSatisfy(place -> {
                    assertThat(places.placeNamed(places.unmistakableName(place, arabic)))
                            .contains(place);
                    assertThat(places.placeNamed(places.unmistakableName(place, Locale.ENGLISH)))
                            .contains(place);
                });
    }

    @Test
    void what_is_no_place_is_none() {
        assertThat(Stream.of("", "؟", "لا أعرف", "-", " / "))
                .allSatisfy(written -> assertThat(places.namedPlace(written)).isEqualTo(NamedPlace.NONE));
    }

    private static Place place(String code, Place.Kind kind, String parent, String... names) {
        return new Place(
                code,
                kind,
                "G",
                parent,
                names[0],
                "Place " + code,
                Arrays.asList(names).subList(1, names.length),
                "test");
    }
}
