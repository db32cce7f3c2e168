package org.sila.sources;

import java.util.List;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a detainee record, to be read only. */
@Controller
class RecordController {

    private final ReadRecord readRecord;

    RecordController(ReadRecord readRecord) {
        this.readRecord = readRecord;
    }

    @GetMapping("/records/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("file", readRecord.read(id));
        return "sources/record";
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules recordRouteRules() {
            return () -> List.of(RouteRule.staff("/records/*", Role.CASEWORKER, Role.SUPERVISOR));
        }
    }
}
