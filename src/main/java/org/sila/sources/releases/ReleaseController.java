package org.sila.sources.releases;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.places.Places;
import org.sila.sources.ReleaseEvent;
import org.sila.sources.ReleaseEvents;
import org.sila.web.Attempt;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of release events, the page of one, and the form that enters or corrects one. */
@Controller
@RequestMapping("/releases")
class ReleaseController {

    private final ReleaseEvents events;
    private final ReadRelease readRelease;
    private final KeepReleases keepReleases;
    private final Places places;

    ReleaseController(ReleaseEvents events, ReadRelease readRelease, KeepReleases keepReleases, Places places) {
        this.events = events;
        this.readRelease = readRelease;
        this.keepReleases = keepReleases;
        this.places = places;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("listed", readRelease.page(Cursor.parse(from).orElse(null)));
        return "sources/releases";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("release", readRelease.read(id));
        return "sources/release";
    }

    @GetMapping("/new")
    String blank(Model model, Locale locale) {
        model.addAttribute("form", EventForm.empty());
        return show(null, model, locale);
    }

    @PostMapping("/new")
    String enter(
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        if (Attempt.succeeds(errors, model, () -> next.addAttribute("id", keepReleases.enter(form)))) {
            next.addFlashAttribute("notice", "sources.release.done");
            return "redirect:/releases/{id}";
        }
        return show(null, model, locale);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable UUID id, Model model, Locale locale) {
        ReleaseEvent event = events.find(id).orElseThrow(NotFound::new);
        model.addAttribute("form", EventForm.of(event));
        return show(event, model, locale);
    }

    @PostMapping("/{id}/change")
    String keepChange(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        if (Attempt.succeeds(errors, model, () -> keepReleases.change(id, form))) {
            next.addFlashAttribute("notice", "sources.release.done");
            return "redirect:/releases/" + id;
        }
        return show(events.find(id).orElseThrow(NotFound::new), model, locale);
    }

    @PostMapping("/{id}/lists")
    String attach(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID source, RedirectAttributes next) {
        if (source == null) {
            throw new DomainError("sources.release.no-such-list");
        }
        keepReleases.attach(id, source);
        next.addFlashAttribute("notice", "sources.release.attached");
        return "redirect:/releases/" + id;
    }

    @PostMapping("/{id}/lists/{source}/detach")
    String detach(@PathVariable UUID id, @PathVariable UUID source, RedirectAttributes next) {
        keepReleases.detach(id, source);
        next.addFlashAttribute("notice", "sources.release.detached");
        return "redirect:/releases/" + id;
    }

    private String show(@Nullable ReleaseEvent event, Model model, Locale locale) {
        model.addAttribute("event", event);
        model.addAttribute(
                "facilities",
                places.facilities().stream()
                        .map(facility -> facility.name(locale))
                        .toList());
        return "sources/release-form";
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        private static final Role[] READERS = {Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR};
        private static final Role[] KEEPERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};

        @Bean
        RouteRules releaseRouteRules() {
            return () -> List.of(
                    RouteRule.staff("/releases", READERS),
                    RouteRule.staff("/releases/new", KEEPERS),
                    RouteRule.staff("/releases/*", READERS),
                    RouteRule.staff("/releases/*/change", KEEPERS),
                    RouteRule.staff(HttpMethod.POST, "/releases/*/lists", KEEPERS),
                    RouteRule.staff(HttpMethod.POST, "/releases/*/lists/*/detach", KEEPERS));
        }
    }
}
