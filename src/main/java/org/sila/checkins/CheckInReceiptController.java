package org.sila.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.reports.SealedDrafts;
import org.sila.reports.ShownReceipt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where reference and code are shown until the last group is typed back; and leaving without a trace. */
@Controller
@RequestMapping("/here")
class CheckInReceiptController {

    private final CheckInDrafts drafts;
    private final FamilySignIn signIn;

    CheckInReceiptController(CheckInDrafts drafts, FamilySignIn signIn) {
        this.drafts = drafts;
        this.signIn = signIn;
    }

    /** The last group of the access code, typed back. */
    record TypedBackForm(@Nullable String lastGroup) {}

    @GetMapping("/done")
    String done(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> sent = sent(request);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        ShownReceipt receipt = sent.get().receipt();
        return receipt == null
                ? kept(sent.get(), request, response, model)
                : show(receipt, new TypedBackForm(""), model);
    }

    @PostMapping("/done")
    String typedBack(
            @ModelAttribute("form") TypedBackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> sent = sent(request);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        ShownReceipt receipt = sent.get().receipt();
        if (receipt != null && !receipt.isTypedBackBy(form.lastGroup() == null ? "" : form.lastGroup())) {
            errors.rejectValue("lastGroup", "reports.error.last-group");
            return show(receipt, form, model);
        }
        CheckInDrafts.COOKIE.read(request).ifPresent(drafts::typedBack);
        return kept(sent.get(), request, response, model);
    }

    /** Forgets what was written and not sent, and who was here. */
    @PostMapping("/close")
    String close(HttpServletRequest request, HttpServletResponse response) {
        CheckInDrafts.COOKIE.read(request).ifPresent(key -> {
            drafts.discard(key);
            CheckInDrafts.COOKIE.take(request, response);
        });
        signIn.signOut(request, response);
        return "redirect:/";
    }

    private static String kept(
            SealedDrafts.Draft<CheckInAnswers> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CheckInDrafts.COOKIE.take(request, response);
        model.addAttribute("reference", sent.reference());
        return "checkins/kept";
    }

    private static String show(ShownReceipt receipt, TypedBackForm form, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("form", form);
        return "checkins/done";
    }

    private Optional<SealedDrafts.Draft<CheckInAnswers>> sent(HttpServletRequest request) {
        return CheckInDrafts.COOKIE.read(request).flatMap(drafts::find).filter(SealedDrafts.Draft::isSent);
    }
}
