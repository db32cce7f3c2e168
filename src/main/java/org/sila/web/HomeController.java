package org.sila.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: four doors. */
@Controller
class HomeController {

    @SameForStrangers
    @GetMapping("/")
    String home() {
        return "web/home";
    }
}
