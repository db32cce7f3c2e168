package org.sila.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.sila.person.Sex;
import org.sila.places.Places;
import org.sila.reports.DraftKey;
import org.sila.reports.SealedDrafts;
import org.sila.reunification.Wishes;
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

/**
 * The door "I was released, I am this person": an introduction, four pages of questions, check what you wrote. No title says
 * whose door it is: the next to use the telephone sees the titles.
 */
@Controller
@RequestMapping("/here")
class CheckInController {

    private static final String RECEIPT = "redirect:/here/done";

    private final CheckInDrafts drafts;
    private final SendCheckIn sendCheckIn;
    private final Surge surge;

    CheckInController(CheckInDrafts drafts, SendCheckIn sendCheckIn, Surge surge) {
        this.drafts = drafts;
        this.sendCheckIn = sendCheckIn;
        this.surge = surge;
    }

    @SameForStrangers
    @GetMapping
    String introduction(HttpServletRequest request, Model model) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> draft = draft(request);
        if (isSent(draft)) {
            return RECEIPT;
        }
        model.addAttribute("goOn", draft.map(one -> one.answers().nextAddress()).orElse(null));
        return "checkins/introduction";
    }

    @SameForStrangers
    @GetMapping("/{page:who|held|wishes|reach}")
    String question(@PathVariable String page, HttpServletRequest request, Model model) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> draft = draft(request);
        if (isSent(draft)) {
            return RECEIPT;
        }
        CheckInStep step = CheckInStep.at(page).orElseThrow();
        CheckInAnswers answers = draft.map(SealedDrafts.Draft::answers).orElse(CheckInAnswers.NONE);
        return show(step, answers.form(step), request, model);
    }

    @PostMapping("/who")
    String who(
            @Valid @ModelAttribute("form") CheckInForm.Who form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(CheckInStep.WHO, form, errors, request, response, model);
    }

    @PostMapping("/held")
    String held(
            @Valid @ModelAttribute("form") CheckInForm.Held form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(CheckInStep.HELD, form, errors, request, response, model);
    }

    @PostMapping("/wishes")
    String wishes(
            @Valid @ModelAttribute("form") CheckInForm.Wish form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(CheckInStep.WISHES, form, errors, request, response, model);
    }

    @PostMapping("/reach")
    String reach(
            @Valid @ModelAttribute("form") CheckInForm.Reach form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(CheckInStep.REACH, form, errors, request, response, model);
    }

    @GetMapping("/check")
    String check(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> draft = draft(request);
        if (draft.isEmpty()) {
            return "redirect:/here";
        }
        if (isSent(draft)) {
            return RECEIPT;
        }
        CheckInAnswers answers = draft.get().answers();
        CheckInStep open = answers.firstOpen();
        if (open != null) {
            return "redirect:" + open.address();
        }
        model.addAttribute("answers", answers);
        surge.prepare(request, response, model);
        return "checkins/check";
    }

    @PostMapping("/send")
    String send(HttpServletRequest request) {
        String language = PageLanguage.of(LocaleContextHolder.getLocale()).tag();
        boolean readFirst = surge.wantsReading(request);
        boolean sent = CheckInDrafts.COOKIE
                .read(request)
                .map(key -> sendCheckIn.send(key, language, readFirst))
                .orElse(false);
        return sent ? RECEIPT : "redirect:/here/check";
    }

    private String keep(
            CheckInStep step,
            CheckInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        form.checkFinished(errors);
        if (isSent(draft(request))) {
            errors.reject("checkins.error.sent-already");
            model.addAttribute("sent", true);
        }
        if (errors.hasErrors()) {
            return show(step, form, request, model);
        }
        DraftKey key = CheckInDrafts.COOKIE.read(request).orElse(null);
        SealedDrafts.Kept kept = drafts.save(key, form);
        CheckInDrafts.COOKIE.give(kept.key(), request, response);
        if (kept.begunAnew() && step != CheckInStep.WHO) {
            return "redirect:/here/who?anew=1";
        }
        boolean change = isChange(request);
        if (request.getParameter("more") != null) {
            return "redirect:" + step.address() + (change ? "?change=1" : "") + "#more";
        }
        return "redirect:" + (change ? "/here/check" : step.nextAddress());
    }

    private String show(CheckInStep step, CheckInForm form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("step", step);
        model.addAttribute("action", step.address() + (isChange(request) ? "?change=1" : ""));
        switch (step) {
            case WHO -> model.addAttribute("sexes", List.of(Sex.MALE, Sex.FEMALE));
            case HELD -> {
                model.addAttribute("facilities", Places.publicFacilityNames(LocaleContextHolder.getLocale()));
                model.addAttribute("ways", CameFree.values());
            }
            case WISHES -> model.addAttribute("allWishes", Wishes.values());
            case REACH -> {
                // Nothing to choose from.
            }
        }
        return "checkins/" + step.path();
    }

    private static boolean isChange(HttpServletRequest request) {
        return request.getParameter("change") != null;
    }

    private static boolean isSent(Optional<SealedDrafts.Draft<CheckInAnswers>> draft) {
        return draft.filter(SealedDrafts.Draft::isSent).isPresent();
    }

    private Optional<SealedDrafts.Draft<CheckInAnswers>> draft(HttpServletRequest request) {
        return drafts.of(request);
    }
}
