package org.sila.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.gazetteer.MapCounts.Counts;
import org.sila.gazetteer.MapCounts.OfOne;
import org.sila.places.Place;
import org.sila.places.Places;
import org.sila.web.Recounted;
import org.sila.web.paging.UpTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of the governorates, and the same as a table. */
@Controller
class MapController {

    private final MapCounts counts;
    private final ListPlaces listPlaces;
    private final Places places;
    private final CurrentStaff currentStaff;

    MapController(MapCounts counts, ListPlaces listPlaces, Places places, CurrentStaff currentStaff) {
        this.counts = counts;
        this.listPlaces = listPlaces;
        this.places = places;
        this.currentStaff = currentStaff;
    }

    @GetMapping("/places/map")
    String map(@RequestParam(defaultValue = "") String of, Locale reader, Model model) {
        boolean seesNames = currentStaff.require(ListPlaces.READERS).role() != Role.ADMINISTRATOR;
        MapRow.Shown shown = Stream.of(MapRow.Shown.values())
                .filter(one -> one.name().equals(of))
                .findFirst()
                .orElse(MapRow.Shown.REPORTS);
        Recounted.Counted<Counts> counted = counts.now();
        List<MapRow> governorates = governorates(counted.figures(), !seesNames, reader);
        model.addAttribute("counted", counted);
        model.addAttribute("shown", shown);
        model.addAttribute("kinds", MapRow.Shown.values());
        model.addAttribute("rows", governorates);
        model.addAttribute("nowhere", row("", "", null, counted.figures(), !seesNames));
        model.addAttribute("map", TileMap.of(governorates, shown));
        model.addAttribute("seesNames", seesNames);
        model.addAttribute("fewest", UpTo.FEWEST_TOLD);
        return "gazetteer/map";
    }

    private List<MapRow> governorates(Counts figures, boolean hidesSmall, Locale reader) {
        List<Place> governorates = places.governorates();
        Map<String, UUID> ids =
                listPlaces.ids(governorates.stream().map(Place::code).toList());
        List<MapRow> rows = new ArrayList<>();
        for (Place place : governorates) {
            rows.add(row(place.code(), place.name(reader), ids.get(place.code()), figures, hidesSmall));
        }
        return rows;
    }

    private static MapRow row(String code, String name, @Nullable UUID id, Counts figures, boolean hidesSmall) {
        OfOne one = figures.of(code);
        return new MapRow(
                code,
                name,
                id,
                MapRow.Cell.of(one.reports(), hidesSmall),
                MapRow.Cell.of(one.records(), hidesSmall),
                MapRow.Cell.of(one.confirmed(), hidesSmall));
    }
}
