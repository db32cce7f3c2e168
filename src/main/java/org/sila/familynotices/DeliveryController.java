package org.sila.familynotices;

import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows administrators whether notices to families get out. */
@Controller
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/mail/families")
    String show(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("ways", deliveries.ways());
        model.addAttribute("page", deliveries.page(Cursor.parse(from).orElse(null)));
        return "familynotices/deliveries";
    }
}
