package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.sila.web.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The family's report: an introduction, six question pages, check your answers, confirmation. */
@Controller
@RequestMapping("/report")
class ReportController {

    private final FillDraft fillDraft;
    private final SendDraft sendDraft;
    private final PageChoices choices;

    ReportController(FillDraft fillDraft, SendDraft sendDraft, PageChoices choices) {
        this.fillDraft = fillDraft;
        this.sendDraft = sendDraft;
        this.choices = choices;
    }

    @GetMapping
    String introduction(HttpServletRequest request, Model model) {
        boolean begun = answers(request).isPresent();
        model.addAttribute("begun", begun);
        model.addAttribute("expired", !begun && DraftKey.from(request).isPresent() && !isSent(request));
        return "reports/introduction";
    }

    @GetMapping("/{page:who|family|taken|news|you|consent}")
    String question(@PathVariable String page, HttpServletRequest request, Model model) {
        ReportPage asked = ReportPage.at(page).orElseThrow();
        Answers answers = answers(request).orElse(Answers.NONE);
        return show(asked, answers.form(asked), model);
    }

    @PostMapping("/who")
    String who(
            @Valid @ModelAttribute("form") WhoForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.WHO, form, errors, request, response, model);
    }

    @PostMapping("/family")
    String family(
            @Valid @ModelAttribute("form") FamilyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.FAMILY, form, errors, request, response, model);
    }

    @PostMapping("/taken")
    String taken(
            @Valid @ModelAttribute("form") TakenForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.TAKEN, form, errors, request, response, model);
    }

    @PostMapping("/news")
    String news(
            @Valid @ModelAttribute("form") NewsForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.NEWS, form, errors, request, response, model);
    }

    @PostMapping("/you")
    String you(
            @Valid @ModelAttribute("form") YouForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.YOU, form, errors, request, response, model);
    }

    @PostMapping("/consent")
    String consent(
            @Valid @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return keep(ReportPage.CONSENT, form, errors, request, response, model);
    }

    @GetMapping("/check")
    String check(HttpServletRequest request, Model model) {
        Optional<Answers> answers = answers(request);
        if (answers.isEmpty()) {
            return isSent(request) ? "redirect:/report/done" : "redirect:/report";
        }
        ReportPage open = answers.get().firstOpenPage();
        if (open != null) {
            return "redirect:" + open.address();
        }
        model.addAttribute("answers", answers.get());
        return "reports/check";
    }

    @PostMapping("/send")
    String send(HttpServletRequest request) {
        String language = Language.of(LocaleContextHolder.getLocale()).tag();
        boolean sent =
                DraftKey.from(request).map(key -> sendDraft.send(key, language)).orElse(false);
        return sent ? "redirect:/report/done" : "redirect:/report/check";
    }

    @GetMapping("/done")
    String done(HttpServletRequest request, Model model) {
        Optional<SendDraft.ShownReceipt> receipt = receipt(request);
        if (receipt.isEmpty()) {
            return "redirect:/status";
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("form", new TypedBackForm(""));
        return "reports/done";
    }

    @PostMapping("/done")
    String typedBack(
            @ModelAttribute("form") TypedBackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SendDraft.ShownReceipt> receipt = receipt(request);
        if (receipt.isEmpty()) {
            return "redirect:/status";
        }
        if (!receipt.get().isTypedBackBy(form.lastGroup())) {
            errors.rejectValue("lastGroup", "reports.error.last-group");
            model.addAttribute("receipt", receipt.get());
            return "reports/done";
        }
        DraftKey.from(request).ifPresent(sendDraft::typedBack);
        DraftKey.takeFrom(request, response);
        model.addAttribute("reference", receipt.get().reference());
        return "reports/kept";
    }

    /** The last group of the access code, typed back. */
    record TypedBackForm(String lastGroup) {
        TypedBackForm {
            lastGroup = PageForm.typed(lastGroup);
        }
    }

    private String keep(
            ReportPage page,
            PageForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            return show(page, form, model);
        }
        DraftKey key = fillDraft.save(DraftKey.from(request).orElse(null), form);
        key.giveTo(request, response);
        boolean changing = request.getParameter("change") != null;
        return "redirect:" + (changing ? "/report/check" : page.nextAddress());
    }

    private String show(ReportPage page, PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("choices", choices);
        return "reports/" + page.path();
    }

    private Optional<Answers> answers(HttpServletRequest request) {
        return DraftKey.from(request).flatMap(fillDraft::answers);
    }

    private Optional<SendDraft.ShownReceipt> receipt(HttpServletRequest request) {
        return DraftKey.from(request).flatMap(sendDraft::receipt);
    }

    private boolean isSent(HttpServletRequest request) {
        return receipt(request).isPresent();
    }
}
