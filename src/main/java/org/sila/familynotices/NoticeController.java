package org.sila.familynotices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.FamilySignIn;
import org.sila.web.Attempt;
import org.sila.web.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a family chooses how it is told that a message waits, types the code back, and stops it again. */
@Controller("familyNoticeController")
@RequestMapping("/status/notices")
class NoticeController {

    private static final Map<String, String> FIELDS = Map.of(
            "familynotices.error.to", "to",
            "familynotices.error.just-sent", "to",
            "familynotices.error.too-many", "to");

    private final ChooseContact choose;
    private final Carriers carriers;
    private final Zones zones;
    private final FamilySignIn signIn;

    NoticeController(ChooseContact choose, Carriers carriers, Zones zones, FamilySignIn signIn) {
        this.choose = choose;
        this.carriers = carriers;
        this.zones = zones;
        this.signIn = signIn;
    }

    /** Where they want to be told, and whose nights are left alone. */
    record ChooseForm(
            @Size(max = 300, message = "{familynotices.error.to}")
            String to,

            String zone) {
        ChooseForm {
            to = to == null ? "" : to;
            zone = zone == null ? "" : zone;
        }

        @Override
        public String toString() {
            return "ChooseForm[hidden]";
        }
    }

    /** The code as typed back. */
    record CodeForm(
            @Size(max = 100, message = "{familynotices.error.wrong-code}")
            String code) {
        CodeForm {
            code = code == null ? "" : code;
        }

        @Override
        public String toString() {
            return "CodeForm[hidden]";
        }
    }

    @GetMapping
    String ask(Model model, Locale locale) {
        ZoneId zone = choose.of(signIn.currentReport()).map(Contact::zone).orElse(zones.usual());
        model.addAttribute("form", new ChooseForm("", zone.getId()));
        return showChoice(model, locale);
    }

    @PostMapping
    String choose(@Valid @ModelAttribute("form") ChooseForm form, BindingResult errors, Model model, Locale locale) {
        UUID report = signIn.currentReport();
        boolean sent = Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> choose.choose(report, form.to(), PageLanguage.of(locale), zones.read(form.zone())));
        return sent ? "redirect:/status/notices/code" : showChoice(model, locale);
    }

    @GetMapping("/code")
    String askForCode(Model model) {
        model.addAttribute("form", new CodeForm(""));
        return showCode(model);
    }

    @PostMapping("/code")
    String confirm(@Valid @ModelAttribute("form") CodeForm form, BindingResult errors, Model model) {
        UUID report = signIn.currentReport();
        if (!errors.hasErrors()) {
            switch (choose.confirm(report, form.code())) {
                case WRONG -> errors.rejectValue("code", "familynotices.error.wrong-code");
                case SPENT -> errors.rejectValue("code", "familynotices.error.spent-code");
                case RIGHT -> {
                    return "redirect:/status/report#notices";
                }
            }
        }
        return showCode(model);
    }

    @PostMapping("/stop")
    String stop() {
        choose.stop(signIn.currentReport());
        return "redirect:/status/report#notices";
    }

    private String showChoice(Model model, Locale locale) {
        List<Means> offered = carriers.offered();
        if (offered.isEmpty()) {
            return "redirect:/status/report";
        }
        model.addAttribute(
                "offered", offered.size() > 1 ? "BOTH" : offered.get(0).name());
        model.addAttribute("zones", zones.named(PageLanguage.of(locale)));
        return "familynotices/choose";
    }

    private String showCode(Model model) {
        UUID report = signIn.currentReport();
        Contact contact = choose.of(report).orElse(null);
        if (contact == null || contact.confirmed()) {
            return "redirect:/status/report#notices";
        }
        model.addAttribute("where", contact.address().hint());
        model.addAttribute("stuck", choose.isCodeStuck(report));
        return "familynotices/code";
    }
}
