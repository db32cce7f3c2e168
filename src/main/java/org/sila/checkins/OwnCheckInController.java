package org.sila.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.reunification.Wishes;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the person reads what was answered, writes, says what they wish now, and can take everything back. */
@Controller
@RequestMapping("/here")
class OwnCheckInController {

    private static final String MINE = "redirect:/here/mine";
    private static final Map<String, String> FIELDS =
            Map.of("checkins.error.message-empty", "text", "checkins.error.too-long", "text");

    private final OwnCheckIn own;
    private final CheckInMessages messages;
    private final WithdrawCheckIn withdrawCheckIn;
    private final FamilySignIn signIn;

    OwnCheckInController(
            OwnCheckIn own, CheckInMessages messages, WithdrawCheckIn withdrawCheckIn, FamilySignIn signIn) {
        this.own = own;
        this.messages = messages;
        this.withdrawCheckIn = withdrawCheckIn;
        this.signIn = signIn;
    }

    /** What is added. */
    record AddForm(@Nullable String text) {}

    /** The tick that withdraws. */
    record WithdrawForm(@Nullable Boolean sure) {}

    @GetMapping("/mine")
    String mine(Model model) {
        model.addAttribute("form", new AddForm(""));
        return show(model);
    }

    @PostMapping("/mine")
    String add(@ModelAttribute("form") AddForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        UUID id = signIn.currentCheckIn();
        String text = form.text() == null ? "" : form.text();
        if (Attempt.succeeds(errors, model, FIELDS, () -> messages.write(id, null, text))) {
            redirect.addFlashAttribute("said", "leads.mine.added");
            return MINE;
        }
        return show(model);
    }

    @GetMapping("/mine/wishes")
    String wishes(Model model) {
        model.addAttribute("form", own.view(signIn.currentCheckIn()).wish());
        return showWishes(model);
    }

    @PostMapping("/mine/wishes")
    String change(
            @Valid @ModelAttribute("form") CheckInForm.Wish form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID id = signIn.currentCheckIn();
        form.checkFinished(errors);
        Wishes wishes = form.wishes();
        if (errors.hasErrors() || wishes == null) {
            return showWishes(model);
        }
        own.change(id, wishes, form.words(), Boolean.TRUE.equals(form.mayBeAsked()));
        redirect.addFlashAttribute("said", "checkins.mine.changed");
        return MINE;
    }

    /** Empty: what was written before is not shown to whoever holds the telephone. */
    @GetMapping("/mine/reach")
    String reach(Model model) {
        own.view(signIn.currentCheckIn());
        model.addAttribute("form", CheckInForm.Reach.EMPTY);
        return "checkins/mine-reach";
    }

    @PostMapping("/mine/reach")
    String changeReach(
            @Valid @ModelAttribute("form") CheckInForm.Reach form, BindingResult errors, RedirectAttributes redirect) {
        CheckInForm.Missing missing = form.missingWay();
        if (missing != null && !errors.hasFieldErrors(missing.field())) {
            errors.rejectValue(missing.field(), missing.code());
        }
        if (errors.hasErrors()) {
            return "checkins/mine-reach";
        }
        own.changeReach(signIn.currentCheckIn(), form);
        redirect.addFlashAttribute("said", "checkins.mine.changed");
        return MINE;
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Model model) {
        model.addAttribute("form", new WithdrawForm(false));
        return "checkins/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Boolean.TRUE.equals(form.sure())) {
            errors.rejectValue("sure", "checkins.error.withdraw-tick");
            return "checkins/withdraw";
        }
        withdrawCheckIn.withdraw(signIn.currentCheckIn());
        signIn.signOut(request, response);
        return "checkins/withdrawn";
    }

    private String show(Model model) {
        UUID id = signIn.currentCheckIn();
        model.addAttribute("own", own.view(id));
        model.addAttribute("messages", messages.shownToGiver(id));
        return "checkins/mine";
    }

    private static String showWishes(Model model) {
        model.addAttribute("allWishes", Wishes.values());
        return "checkins/mine-wishes";
    }
}
