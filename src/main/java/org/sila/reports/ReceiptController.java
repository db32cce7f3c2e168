package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sila.accounts.FamilySignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where reference and code are shown, until the last group is typed back: the confirmation of a report, and what is
 * needed to finish one later.
 */
@Controller
@RequestMapping("/report")
class ReceiptController {

    private final FillDraft fillDraft;
    private final DraftReceipts receipts;
    private final FamilySignIn familySignIn;

    ReceiptController(FillDraft fillDraft, DraftReceipts receipts, FamilySignIn familySignIn) {
        this.fillDraft = fillDraft;
        this.receipts = receipts;
        this.familySignIn = familySignIn;
    }

    /** The last group of the access code, typed back. */
    record TypedBackForm(String lastGroup) {
        TypedBackForm {
            lastGroup = PageForm.typed(lastGroup);
        }
    }

    @GetMapping("/done")
    String done(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<DraftView> sent = draft(request).filter(DraftView::isSent);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        return sent.get().receipt() == null
                ? kept(sent.get(), request, response, model)
                : show("reports/done", sent.get(), new TypedBackForm(""), model);
    }

    @PostMapping("/done")
    String doneTypedBack(
            @ModelAttribute("form") TypedBackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<DraftView> sent = draft(request).filter(DraftView::isSent);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        return isTypedBack(sent.get(), form, errors, request)
                ? kept(sent.get(), request, response, model)
                : show("reports/done", sent.get(), form, model);
    }

    @GetMapping("/later")
    String later(HttpServletRequest request, Model model) {
        Optional<DraftView> draft = draft(request).filter(found -> !found.isSent() && found.reference() != null);
        if (draft.isEmpty()) {
            return "redirect:/report";
        }
        String view = draft.get().receipt() == null ? "reports/saved" : "reports/later";
        return show(view, draft.get(), new TypedBackForm(""), model);
    }

    @PostMapping("/later")
    String laterTypedBack(
            @ModelAttribute("form") TypedBackForm form, BindingResult errors, HttpServletRequest request, Model model) {
        Optional<DraftView> draft = draft(request).filter(found -> !found.isSent());
        return draft.isEmpty() || isTypedBack(draft.get(), form, errors, request)
                ? "redirect:/report/later"
                : show("reports/later", draft.get(), form, model);
    }

    /** This browser forgets the draft; reference and code still open it. */
    @PostMapping("/close")
    String close(HttpServletRequest request, HttpServletResponse response) {
        if (draft(request).filter(found -> found.reference() != null).isPresent()) {
            DraftKey.takeFrom(request, response);
        }
        familySignIn.signOut(request, response);
        return "redirect:/";
    }

    private boolean isTypedBack(DraftView draft, TypedBackForm form, BindingResult errors, HttpServletRequest request) {
        ShownReceipt receipt = draft.receipt();
        if (receipt != null && !receipt.isTypedBackBy(form.lastGroup())) {
            errors.rejectValue("lastGroup", "reports.error.last-group");
            return false;
        }
        DraftKey.from(request).ifPresent(receipts::typedBack);
        return true;
    }

    private static String kept(DraftView sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        DraftKey.takeFrom(request, response);
        model.addAttribute("reference", sent.reference());
        model.addAttribute("assisted", sent.isAssisted());
        return "reports/kept";
    }

    private static String show(String view, DraftView draft, TypedBackForm form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("assisted", draft.isAssisted());
        model.addAttribute("form", form);
        return view;
    }

    private Optional<DraftView> draft(HttpServletRequest request) {
        return DraftKey.from(request).flatMap(fillDraft::view);
    }
}
