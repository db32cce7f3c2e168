package org.sila.reunification;

import static org.sila.reunification.ReunificationForm.words;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.reunification.care.FollowUpResult;
import org.sila.reunification.care.Need;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a follow-up: how they are, what they need, to whom they were sent. */
@Controller
@RequestMapping("/reunifications/{id}/follow-ups/{followUpId}")
class CareController {

    private static final Map<String, String> FIELDS = Map.of(
            "reunification.error.next-day-needed", "again",
            "reunification.error.reason-needed", "notes");

    private final CareFor careFor;

    CareController(CareFor careFor) {
        this.careFor = careFor;
    }

    /** What the forms of the page send; each sends its own fields. */
    record CareForm(
            @Nullable Integer version,
            @Nullable FollowUpResult result,
            @Size(max = 5000) @Nullable String notes,
            @Nullable List<Need> needs,
            @Nullable String again,
            @Nullable Need need,
            @Size(max = 300) @Nullable String to,
            @Nullable String on,
            @Size(max = 1000) @Nullable String outcome) {

        static final CareForm EMPTY = new CareForm(null, null, null, null, null, null, null, null, null);
    }

    @GetMapping
    String read(@PathVariable UUID id, @PathVariable UUID followUpId, Model model) {
        model.addAttribute("form", CareForm.EMPTY);
        return show(id, followUpId, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID id,
            @PathVariable UUID followUpId,
            @Valid @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FollowUpResult result = form.result();
        missing(result, "result", errors);
        LocalDate again = TypedDay.orError(form.again(), "again", errors);
        boolean done = Attempt.succeeds(errors, model, FIELDS, () -> {
            if (result != null) {
                careFor.record(
                        id,
                        form.version() == null ? -1 : form.version(),
                        followUpId,
                        result,
                        form.needs() == null ? List.of() : form.needs(),
                        words(form.notes()),
                        again);
            }
        });
        return answer(done, id, followUpId, model, redirect, "reunification.notice.followed-up");
    }

    @PostMapping("/referrals")
    String refer(
            @PathVariable UUID id,
            @PathVariable UUID followUpId,
            @Valid @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Need need = form.need();
        LocalDate on = TypedDay.of(form.on()).orElse(null);
        missing(need, "need", errors);
        missing(WrittenText.clean(form.to()).isEmpty() ? null : form.to(), "to", errors);
        if (on == null) {
            errors.rejectValue("on", "reunification.error.no-day");
        }
        boolean done = Attempt.succeeds(errors, model, () -> {
            if (need != null && on != null) {
                careFor.refer(id, followUpId, need, words(form.to()), on);
            }
        });
        return answer(done, id, followUpId, model, redirect, "reunification.notice.referred");
    }

    @PostMapping("/referrals/{referralId}")
    String came(
            @PathVariable UUID id,
            @PathVariable UUID followUpId,
            @PathVariable UUID referralId,
            @Valid @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("target", referralId);
        boolean done =
                Attempt.succeeds(errors, model, () -> careFor.came(id, followUpId, referralId, words(form.outcome())));
        return answer(done, id, followUpId, model, redirect, "reunification.notice.referral-outcome");
    }

    private String answer(
            boolean done, UUID id, UUID followUpId, Model model, RedirectAttributes redirect, String notice) {
        if (done) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/reunifications/" + id + "/follow-ups/" + followUpId;
        }
        return show(id, followUpId, model);
    }

    private String show(UUID id, UUID followUpId, Model model) {
        model.addAttribute("page", careFor.read(id, followUpId));
        model.addAttribute("results", FollowUpResult.values());
        model.addAttribute("allNeeds", Need.values());
        return "reunification/follow-up";
    }

    private static void missing(@Nullable Object chosen, String field, BindingResult errors) {
        if (chosen == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "reunification.error.choose");
        }
    }
}
