package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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

/** The family's report: an introduction, six question pages, check your answers. */
@Controller
@RequestMapping("/report")
class ReportController {

    private static final String RECEIPT = "redirect:/report/done";

    private final FillDraft fillDraft;
    private final DraftReceipts receipts;
    private final SendDraft sendDraft;
    private final PageChoices choices;
    private final PaperForm paperForm;
    private final Surge surge;

    ReportController(
            FillDraft fillDraft,
            DraftReceipts receipts,
            SendDraft sendDraft,
            PageChoices choices,
            PaperForm paperForm,
            Surge surge) {
        this.fillDraft = fillDraft;
        this.receipts = receipts;
        this.sendDraft = sendDraft;
        this.choices = choices;
        this.paperForm = paperForm;
        this.surge = surge;
    }

    @SameForStrangers
    @GetMapping
    String introduction(HttpServletRequest request, Model model) {
        Optional<DraftKey> key = DraftKey.from(request);
        Optional<DraftView> draft = key.flatMap(fillDraft::view);
        if (draft.filter(DraftView::isSent).isPresent()) {
            return RECEIPT;
        }
        model.addAttribute("goOn", draft.map(DraftView::nextAddress).orElse(null));
        model.addAttribute("expired", draft.isEmpty() && key.isPresent());
        return "reports/introduction";
    }

    /** All questions on paper, to be filled in by hand and typed in later. */
    @SameForStrangers
    @GetMapping("/paper")
    String paper(Model model) {
        model.addAttribute("form", paperForm);
        return "reports/paper";
    }

    @SameForStrangers
    @GetMapping("/{page:who|family|taken|news|you|consent}")
    String question(@PathVariable String page, HttpServletRequest request, Model model) {
        Optional<DraftView> draft = draft(request);
        if (draft.filter(DraftView::isSent).isPresent()) {
            return RECEIPT;
        }
        ReportPage asked = ReportPage.at(page).orElseThrow();
        Answers answers = draft.map(DraftView::answers).orElse(Answers.NONE);
        model.addAttribute("assisted", draft.filter(DraftView::isAssisted).isPresent());
        return show(asked, answers.form(asked), request, model);
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
    String check(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<DraftView> draft = draft(request);
        if (draft.isEmpty()) {
            return "redirect:/report";
        }
        if (draft.get().isSent()) {
            return RECEIPT;
        }
        Answers answers = draft.get().answers();
        ReportPage open = answers.firstOpenPage();
        if (open != null) {
            return "redirect:" + open.address();
        }
        surge.prepare(request, response, model);
        model.addAttribute("answers", answers);
        model.addAttribute("assisted", draft.get().isAssisted());
        return "reports/check";
    }

    @PostMapping("/send")
    String send(HttpServletRequest request) {
        String language = PageLanguage.of(LocaleContextHolder.getLocale()).tag();
        boolean readFirst = surge.wantsReading(request);
        boolean sent = DraftKey.from(request)
                .map(key -> sendDraft.send(key, language, readFirst))
                .orElse(false);
        return sent ? RECEIPT : "redirect:/report/check";
    }

    private String keep(
            ReportPage page,
            PageForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean later = request.getParameter("later") != null;
        if (!later) {
            form.checkFinished(errors);
        }
        Optional<DraftView> draft = draft(request);
        model.addAttribute("assisted", draft.filter(DraftView::isAssisted).isPresent());
        if (draft.filter(DraftView::isSent).isPresent()) {
            errors.reject("reports.error.sent-already");
            model.addAttribute("sent", true);
        }
        if (errors.hasErrors()) {
            return show(page, form, request, model);
        }
        FillDraft.Kept kept = fillDraft.save(DraftKey.from(request).orElse(null), form);
        kept.key().giveTo(request, response);
        if (later) {
            receipts.give(kept.key());
            return "redirect:/report/later";
        }
        return "redirect:" + (kept.begunAnew() ? page.addressAnew() : next(page, request));
    }

    private String show(ReportPage page, PageForm form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("action", page.address() + (isChange(request) ? "?change=1" : ""));
        model.addAttribute("skipTo", next(page, request));
        model.addAttribute("choices", choices);
        return "reports/" + page.path();
    }

    /** Back to the answers for whoever came from there to change one. */
    private static String next(ReportPage page, HttpServletRequest request) {
        return isChange(request) ? "/report/check" : page.nextAddress();
    }

    private static boolean isChange(HttpServletRequest request) {
        return request.getParameter("change") != null;
    }

    private Optional<DraftView> draft(HttpServletRequest request) {
        return DraftKey.from(request).flatMap(fillDraft::view);
    }
}
