package org.sila.trust;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.accounts.SlowDown;
import org.sila.reports.Reference;
import org.sila.reports.ReportDirectory;
import org.sila.web.NotFound;
import org.sila.web.SameForStrangers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where anybody checks a slip or a caller. The answer says yes or no, and nothing of who is looked for. */
@Controller
class VerifyController {

    private static final SlowDown.Door DOOR =
            new SlowDown.Door("verify_attempt", "tried_index", 600, Duration.ofMillis(100));
    private static final String TOO_EARLY = "reports.error.slow-down";

    private final SlipSeal seal;
    private final CallNumbers numbers;
    private final SlowDown slowDown;
    private final FamilySignIn familySignIn;
    private final ReportDirectory reports;

    VerifyController(
            SlipSeal seal, CallNumbers numbers, SlowDown slowDown, FamilySignIn familySignIn, ReportDirectory reports) {
        this.seal = seal;
        this.numbers = numbers;
        this.slowDown = slowDown;
        this.familySignIn = familySignIn;
        this.reports = reports;
    }

    /** Which report, and the number that the caller told. */
    record CallForm(String reference, String number) {
        CallForm {
            reference = typed(reference);
            number = typed(number);
        }
    }

    /** What stands on a slip. */
    record SlipForm(String slip, String check) {
        SlipForm {
            slip = typed(slip);
            check = typed(check);
        }
    }

    @SameForStrangers
    @GetMapping("/verify")
    String ask(Model model) {
        return show("trust/verify", model);
    }

    /** Somebody who comes back to the address alone. */
    @GetMapping({"/verify/call", "/verify/slip"})
    String again() {
        return "redirect:/verify";
    }

    @PostMapping("/verify/call")
    String call(@ModelAttribute("call") CallForm form, BindingResult errors, Model model) {
        Optional<Reference> reference = Reference.parse(form.reference());
        if (reference.isEmpty()) {
            errors.rejectValue("reference", "trust.error.reference");
            if (!CallNumbers.isWhole(form.number())) {
                errors.rejectValue("number", "trust.error.number");
            }
            return show("trust/verify", model);
        }
        return call(reference.get(), "call", form.number(), errors)
                .map(ours -> answer(ours, model))
                .orElseGet(() -> show("trust/verify", model));
    }

    @GetMapping("/status/call")
    String askOwn(Model model) {
        return show("trust/own-call", model);
    }

    /** The same for who is signed in: they need not type the reference. */
    @PostMapping("/status/call")
    String ownCall(@ModelAttribute("call") CallForm form, BindingResult errors, Model model) {
        Reference reference = reports.view(familySignIn.currentReport())
                .orElseThrow(NotFound::new)
                .reference();
        return call(reference, "own call", form.number(), errors)
                .map(ours -> answer(ours, model))
                .orElseGet(() -> show("trust/own-call", model));
    }

    /** @return whether the call is ours; empty where the form is wrong or it is too early */
    private Optional<Boolean> call(Reference reference, String door, String number, BindingResult errors) {
        String tried = door + " " + reference;
        if (!CallNumbers.isWhole(number)) {
            errors.rejectValue("number", "trust.error.number");
        }
        if (!errors.hasErrors() && !slowDown.begin(DOOR, tried)) {
            errors.rejectValue("number", TOO_EARLY);
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        boolean ours = numbers.isOurs(reference.value(), number);
        if (ours) {
            slowDown.succeeded(DOOR, tried);
        }
        return Optional.of(ours);
    }

    @PostMapping("/verify/slip")
    String slip(@ModelAttribute("slipForm") SlipForm form, BindingResult errors, Model model) {
        String reference = form.slip();
        String tried =
                "slip " + Reference.parse(reference).map(Reference::value).orElse(reference);
        if (Reference.parse(reference).isEmpty()) {
            errors.rejectValue("slip", "trust.error.reference");
        }
        if (form.check().isBlank()) {
            errors.rejectValue("check", "trust.error.check");
        }
        if (!errors.hasErrors() && !slowDown.begin(DOOR, tried)) {
            errors.rejectValue("check", TOO_EARLY);
        }
        if (errors.hasErrors()) {
            return show("trust/verify", model);
        }
        Optional<Slip> genuine = seal.check(reference, form.check());
        if (genuine.isPresent()) {
            slowDown.succeeded(DOOR, tried);
        }
        return answer(genuine, model);
    }

    /** Where the square code of a slip leads. */
    @GetMapping(SlipController.SHORT + "/{token}")
    String scanned(@PathVariable String token, Model model) {
        return answer(seal.read(token), model);
    }

    /** Those of the page's forms that were not sent are empty. */
    private static String show(String page, Model model) {
        if (!model.containsAttribute("call")) {
            model.addAttribute("call", new CallForm("", ""));
        }
        if (!model.containsAttribute("slipForm")) {
            model.addAttribute("slipForm", new SlipForm("", ""));
        }
        return page;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String answer(Optional<Slip> slip, Model model) {
        slip.ifPresent(genuine -> model.addAttribute("slip", genuine));
        return answer(slip.isPresent() ? "SLIP_YES" : "SLIP_NO", model);
    }

    private static String answer(boolean ours, Model model) {
        return answer(ours ? "CALL_YES" : "CALL_NO", model);
    }

    private static String answer(String answer, Model model) {
        model.addAttribute("answer", answer);
        return "trust/answer";
    }
}
