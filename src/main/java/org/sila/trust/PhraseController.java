package org.sila.trust;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.reports.PrivatePhrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a family chooses its private phrase anew, or does without. */
@Controller
@RequestMapping("/status/phrase")
class PhraseController {

    private final PrivatePhrases phrases;
    private final FamilySignIn familySignIn;

    PhraseController(PrivatePhrases phrases, FamilySignIn familySignIn) {
        this.phrases = phrases;
        this.familySignIn = familySignIn;
    }

    /** The new phrase. */
    record PhraseForm(
            @Nullable @Pattern(regexp = PrivatePhrases.FORM, message = "{reports.error.phrase}")
            String phrase) {

        @Override
        public String toString() {
            return "PhraseForm[hidden]";
        }
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new PhraseForm(""));
        return show(model);
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("form") PhraseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String remove,
            Model model,
            RedirectAttributes redirect) {
        if (remove != null) {
            phrases.choose(familySignIn.currentReport(), "");
            return done("trust.phrase.removed", redirect);
        }
        String phrase = form.phrase() == null ? "" : form.phrase();
        if (phrase.isBlank()) {
            errors.rejectValue("phrase", "trust.error.phrase-empty");
        }
        if (errors.hasErrors()) {
            return show(model);
        }
        phrases.choose(familySignIn.currentReport(), phrase);
        return done("trust.phrase.saved", redirect);
    }

    private String show(Model model) {
        model.addAttribute("chosen", phrases.isChosen(familySignIn.currentReport()));
        return "trust/own-phrase";
    }

    private static String done(String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute("trustSaid", said);
        return "redirect:/status/report";
    }
}
