package org.sila.notify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member of staff's notices, and whether and when they are told by e-mail too. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final List<String> ZONES = List.of(
            "Asia/Damascus",
            "Asia/Beirut",
            "Asia/Amman",
            "Asia/Baghdad",
            "Europe/Istanbul",
            "Africa/Cairo",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York");

    /** Where the refusals of the form belong. */
    private static final Map<String, String> FIELDS = Map.of(
            "notify.error.code-just-sent", "address",
            "notify.error.not-sent.REFUSED", "address",
            "notify.error.not-sent.SIGN_IN", "address",
            "notify.error.not-sent.CONNECTION", "address",
            "notify.error.not-sent.OTHER", "address");

    private final Notices notices;
    private final WishMail wishMail;
    private final Postman postman;

    NoticeController(Notices notices, WishMail wishMail, Postman postman) {
        this.notices = notices;
        this.wishMail = wishMail;
        this.postman = postman;
    }

    /** How somebody wants to be told. */
    record MailForm(
            @NotBlank(message = "{notify.error.address}")
            @Email(message = "{notify.error.address}")
            @Size(max = 254)
            @Nullable
            String address,

            @NotNull(message = "{notify.error.frequency}") @Nullable
            MailFrequency frequency,

            @NotNull(message = "{notify.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime quietFrom,

            @NotNull(message = "{notify.error.time}") @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime quietTo,

            @Nullable String zone) {

        static final MailForm USUAL =
                new MailForm("", MailFrequency.DAILY, LocalTime.of(18, 0), LocalTime.of(8, 0), ZONES.get(0));

        static MailForm of(StaffMail.Wish wish) {
            QuietHours quiet = wish.quiet();
            return new MailForm(
                    wish.address(),
                    wish.frequency(),
                    quiet.from(),
                    quiet.to(),
                    quiet.zone().getId());
        }
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", notices.page(Cursor.parse(from).orElse(null)));
        return "notify/notices";
    }

    @PostMapping("/seen")
    String seen(@RequestParam UUID newest) {
        notices.seenUpTo(newest);
        return "redirect:/notices";
    }

    @GetMapping("/mail")
    String mail(Model model) {
        model.addAttribute("form", wishMail.own().map(MailForm::of).orElse(MailForm.USUAL));
        return show(model);
    }

    @PostMapping("/mail")
    String wish(
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<ZoneId> zone = zone(form.zone());
        if (zone.isEmpty()) {
            errors.rejectValue("zone", "notify.error.zone");
        }
        if (!postman.isSetUp()) {
            errors.reject("notify.mail.not-set-up");
        }
        if (Attempt.succeeds(errors, model, FIELDS, () -> keep(form, zone.orElseThrow(), locale))) {
            redirect.addFlashAttribute("notice", "notify.notice.kept");
            return "redirect:/notices/mail";
        }
        return show(model);
    }

    private void keep(MailForm form, ZoneId zone, Locale locale) {
        if (form.address() == null || form.frequency() == null || form.quietFrom() == null || form.quietTo() == null) {
            throw new IllegalStateException("an incomplete form was not refused");
        }
        QuietHours quiet = new QuietHours(form.quietFrom(), form.quietTo(), zone);
        wishMail.wish(form.address().strip(), form.frequency(), Language.of(locale), quiet);
    }

    @PostMapping("/mail/code")
    String confirm(@RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice", wishMail.confirm(code) ? "notify.notice.confirmed" : "notify.notice.wrong-code");
        return "redirect:/notices/mail";
    }

    private String show(Model model) {
        StaffMail.Wish own = wishMail.own().orElse(null);
        model.addAttribute("setUp", postman.isSetUp());
        model.addAttribute("awaitsCode", own != null && !own.confirmed());
        model.addAttribute("frequencies", MailFrequency.values());
        model.addAttribute("zones", ZONES);
        return "notify/mail";
    }

    private static Optional<ZoneId> zone(@Nullable String typed) {
        try {
            return typed == null || typed.length() > 50 ? Optional.empty() : Optional.of(ZoneId.of(typed.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
