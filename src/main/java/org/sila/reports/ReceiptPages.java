package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where reference and code of what was sent are shown until the last group is typed back; and leaving without a trace. A
 * controller extends it and names its address.
 *
 * @param <A> what was answered
 */
public abstract class ReceiptPages<A> {

    private final BrowserDrafts<A> drafts;
    private final FamilySignIn signIn;
    private final String templates;

    /** @param templates folder of the templates {@code done} and {@code kept} */
    protected ReceiptPages(BrowserDrafts<A> drafts, FamilySignIn signIn, String templates) {
        this.drafts = drafts;
        this.signIn = signIn;
        this.templates = templates;
    }

    /** The last group of the access code, typed back. */
    public record TypedBackForm(@Nullable String lastGroup) {}

    @GetMapping("/done")
    public String done(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SealedDrafts.Draft<A>> sent = sent(request);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        ShownReceipt receipt = sent.get().receipt();
        return receipt == null
                ? kept(sent.get(), request, response, model)
                : show(receipt, new TypedBackForm(""), model);
    }

    @PostMapping("/done")
    public String typedBack(
            @ModelAttribute("form") TypedBackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SealedDrafts.Draft<A>> sent = sent(request);
        if (sent.isEmpty()) {
            return "redirect:/status";
        }
        ShownReceipt receipt = sent.get().receipt();
        if (receipt != null && !receipt.isTypedBackBy(form.lastGroup() == null ? "" : form.lastGroup())) {
            errors.rejectValue("lastGroup", "reports.error.last-group");
            return show(receipt, form, model);
        }
        drafts.typedBack(request);
        return kept(sent.get(), request, response, model);
    }

    /** Forgets what was written and not sent, and who was here. */
    @PostMapping("/close")
    public String close(HttpServletRequest request, HttpServletResponse response) {
        drafts.discard(request, response);
        signIn.signOut(request, response);
        return "redirect:/";
    }

    private String kept(
            SealedDrafts.Draft<A> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        drafts.forget(request, response);
        model.addAttribute("reference", sent.reference());
        return templates + "/kept";
    }

    private String show(ShownReceipt receipt, TypedBackForm form, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("form", form);
        return templates + "/done";
    }

    private Optional<SealedDrafts.Draft<A>> sent(HttpServletRequest request) {
        return drafts.of(request).filter(SealedDrafts.Draft::isSent);
    }
}
