package org.sila.individuals;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an individual, to be read only: what is decided is decided about two records. */
@Controller
class IndividualController {

    private final ReadIndividual readIndividual;

    IndividualController(ReadIndividual readIndividual) {
        this.readIndividual = readIndividual;
    }

    @GetMapping("/individuals/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("file", readIndividual.read(id));
        return "individuals/individual";
    }
}
