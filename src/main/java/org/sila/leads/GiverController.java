package org.sila.leads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever gave a lead reads what was answered, adds to it, and can withdraw it. */
@Controller
@RequestMapping("/lead")
class GiverController {

    private static final Map<String, String> FIELDS =
            Map.of("leads.error.message-empty", "text", "leads.error.too-long", "text");

    private static final Map<String, String> OF_PHOTOGRAPH = Map.of(
            "leads.error.photo-missing", "photograph",
            "leads.error.photo-large", "photograph",
            "leads.error.photo-type", "photograph",
            "leads.error.photo-many", "photograph");

    private final OwnLead ownLead;
    private final LeadMessages messages;
    private final LeadFiles files;
    private final WithdrawLead withdrawLead;
    private final FamilySignIn signIn;

    GiverController(
            OwnLead ownLead, LeadMessages messages, LeadFiles files, WithdrawLead withdrawLead, FamilySignIn signIn) {
        this.ownLead = ownLead;
        this.messages = messages;
        this.files = files;
        this.withdrawLead = withdrawLead;
        this.signIn = signIn;
    }

    /** What is added. */
    record AddForm(@Nullable String text) {}

    /** A photograph that is added. */
    record PhotographForm(@Nullable MultipartFile photograph) {}

    /** The tick that withdraws. */
    record WithdrawForm(@Nullable Boolean sure) {}

    @GetMapping("/mine")
    String mine(Model model) {
        return show(model);
    }

    @PostMapping("/mine")
    String add(@ModelAttribute("form") AddForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        UUID leadId = signIn.currentLead();
        String text = form.text() == null ? "" : form.text();
        if (Attempt.succeeds(errors, model, FIELDS, () -> messages.write(leadId, null, text))) {
            redirect.addFlashAttribute("added", true);
            return "redirect:/lead/mine";
        }
        return show(model);
    }

    @PostMapping("/mine/photographs")
    String addPhotograph(
            @ModelAttribute("photographs") PhotographForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        UUID leadId = signIn.currentLead();
        byte[] content =
                form.photograph() == null ? new byte[0] : form.photograph().getBytes();
        if (Attempt.succeeds(errors, model, OF_PHOTOGRAPH, () -> files.add(leadId, content))) {
            redirect.addFlashAttribute("added", true);
            return "redirect:/lead/mine";
        }
        return show(model);
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Model model) {
        model.addAttribute("form", new WithdrawForm(false));
        return "leads/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Boolean.TRUE.equals(form.sure())) {
            errors.rejectValue("sure", "leads.error.withdraw-tick");
            return "leads/withdraw";
        }
        withdrawLead.withdraw(signIn.currentLead());
        signIn.signOut(request, response);
        return "leads/withdrawn";
    }

    private String show(Model model) {
        UUID leadId = signIn.currentLead();
        model.addAttribute("lead", ownLead.view(leadId));
        model.addAttribute("photographsGiven", files.of(leadId).size());
        model.mergeAttributes(Map.of("form", new AddForm(""), "photographs", new PhotographForm(null)));
        model.addAttribute("messages", messages.shownToGiver(leadId));
        return "leads/mine";
    }
}
