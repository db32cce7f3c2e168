package org.sila.leads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.places.Places;
import org.sila.reports.DraftKey;
import org.sila.reports.SealedDrafts;
import org.sila.surge.Surge;
import org.sila.web.PageLanguage;
import org.sila.web.SameForStrangers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door "I know something": an introduction, three pages of questions, check what you wrote. */
@Controller
@RequestMapping("/lead")
class LeadController {

    private static final String RECEIPT = "redirect:/lead/done";

    private final LeadDrafts drafts;
    private final GiveLead giveLead;
    private final Surge surge;

    LeadController(LeadDrafts drafts, GiveLead giveLead, Surge surge) {
        this.drafts = drafts;
        this.giveLead = giveLead;
        this.surge = surge;
    }

    @SameForStrangers
    @GetMapping
    String introduction(HttpServletRequest request, Model model) {
        Optional<SealedDrafts.Draft<LeadAnswers>> draft = draft(request);
        if (isSent(draft)) {
            return RECEIPT;
        }
        model.addAttribute("goOn", draft.map(one -> one.answers().nextAddress()).orElse(null));
        return "leads/introduction";
    }

    @SameForStrangers
    @GetMapping("/{page:about|what|you}")
    String question(
            @PathVariable String page,
            @RequestParam(required = false) @Nullable LeadKind kind,
            HttpServletRequest request,
            Model model) {
        Optional<SealedDrafts.Draft<LeadAnswers>> draft = draft(request);
        if (isSent(draft)) {
            return RECEIPT;
        }
        LeadStep step = LeadStep.at(page).orElseThrow();
        LeadAnswers answers = draft.map(SealedDrafts.Draft::answers).orElse(LeadAnswers.NONE);
        LeadForm form = answers.form(step);
        boolean named =
                kind != null && step == LeadStep.ABOUT && answers.about().kind() == null;
        return show(step, named ? new LeadForm.About(kind, null) : form, request, model);
    }

    @PostMapping("/about")
    String about(
            @Valid @ModelAttribute("form") LeadForm.About form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(LeadStep.ABOUT, form, errors, request, response, model);
    }

    @PostMapping("/what")
    String what(
            @Valid @ModelAttribute("form") LeadForm.What form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(LeadStep.WHAT, form, errors, request, response, model);
    }

    @PostMapping("/you")
    String you(
            @Valid @ModelAttribute("form") LeadForm.You form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(LeadStep.YOU, form, errors, request, response, model);
    }

    @GetMapping("/check")
    String check(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SealedDrafts.Draft<LeadAnswers>> draft = draft(request);
        if (draft.isEmpty()) {
            return "redirect:/lead";
        }
        if (isSent(draft)) {
            return RECEIPT;
        }
        LeadAnswers answers = draft.get().answers();
        LeadStep open = answers.firstOpen();
        if (open != null) {
            return "redirect:" + open.address();
        }
        model.addAttribute("answers", answers);
        surge.prepare(request, response, model);
        return "leads/check";
    }

    @PostMapping("/send")
    String send(HttpServletRequest request) {
        String language = PageLanguage.of(LocaleContextHolder.getLocale()).tag();
        boolean readFirst = surge.wantsReading(request);
        boolean sent = LeadDrafts.COOKIE
                .read(request)
                .map(key -> giveLead.give(key, language, readFirst))
                .orElse(false);
        return sent ? RECEIPT : "redirect:/lead/check";
    }

    private String keep(
            LeadStep step,
            LeadForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        form.checkFinished(errors);
        if (isSent(draft(request))) {
            errors.reject("leads.error.sent-already");
            model.addAttribute("sent", true);
        }
        if (errors.hasErrors()) {
            return show(step, form, request, model);
        }
        DraftKey key = LeadDrafts.COOKIE.read(request).orElse(null);
        SealedDrafts.Kept kept = drafts.save(key, form);
        LeadDrafts.COOKIE.give(kept.key(), request, response);
        if (kept.begunAnew() && step != LeadStep.ABOUT) {
            return "redirect:/lead/about?anew=1";
        }
        return "redirect:" + (isChange(request) ? "/lead/check" : step.nextAddress());
    }

    private String show(LeadStep step, LeadForm form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("step", step);
        model.addAttribute("action", step.address() + (isChange(request) ? "?change=1" : ""));
        model.addAttribute("kinds", LeadKind.values());
        model.addAttribute("ways", HowKnown.values());
        model.addAttribute("identities", LeadForm.Identity.values());
        if (step == LeadStep.WHAT) {
            LeadKind kind =
                    draft(request).map(draft -> draft.answers().about().kind()).orElse(null);
            model.addAttribute("kind", kind == null ? LeadKind.PLACE : kind);
            model.addAttribute("facilities", Places.publicFacilityNames(LocaleContextHolder.getLocale()));
        }
        return "leads/" + step.path();
    }

    private static boolean isChange(HttpServletRequest request) {
        return request.getParameter("change") != null;
    }

    private static boolean isSent(Optional<SealedDrafts.Draft<LeadAnswers>> draft) {
        return draft.filter(SealedDrafts.Draft::isSent).isPresent();
    }

    private Optional<SealedDrafts.Draft<LeadAnswers>> draft(HttpServletRequest request) {
        return drafts.of(request);
    }
}
