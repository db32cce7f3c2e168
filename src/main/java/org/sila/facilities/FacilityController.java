package org.sila.facilities;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.places.Places;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.UpTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of facilities, the page of one, and the records that name it. */
@Controller
@RequestMapping("/facilities")
class FacilityController {

    private final ListFacilities listFacilities;
    private final ReadFacility readFacility;
    private final ListFacilityRecords listRecords;
    private final Places places;

    FacilityController(
            ListFacilities listFacilities, ReadFacility readFacility, ListFacilityRecords listRecords, Places places) {
        this.listFacilities = listFacilities;
        this.readFacility = readFacility;
        this.listRecords = listRecords;
        this.places = places;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String from,
            Locale reader,
            Model model) {
        String lookedFor = WrittenText.clean(name);
        model.addAttribute("name", lookedFor);
        model.addAttribute(
                "listed",
                listFacilities.page(lookedFor, reader, Cursor.parse(from).orElse(null)));
        model.addAttribute("reader", reader);
        model.addAttribute("most", UpTo.MOST);
        model.addAttribute("governorates", new Governorates(places, reader));
        return "facilities/facilities";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Locale reader, Model model) {
        model.addAttribute(
                "opened", readFacility.read(id, Language.of(reader).direction().equals("rtl")));
        model.addAttribute("reader", reader);
        model.addAttribute("governorates", new Governorates(places, reader));
        return "facilities/facility";
    }

    @GetMapping("/{id}/records")
    String records(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "false") boolean undated,
            @RequestParam(required = false) @Nullable String from,
            Locale reader,
            Model model) {
        Integer of = year != null && year.matches("(1[89]|20)\\d\\d") ? Integer.valueOf(year) : null;
        ListFacilityRecords.Dated dated = new ListFacilityRecords.Dated(undated ? null : of, undated);
        model.addAttribute("dated", dated);
        model.addAttribute(
                "listed", listRecords.page(id, dated, Cursor.parse(from).orElse(null)));
        model.addAttribute("reader", reader);
        return "facilities/records";
    }
}
