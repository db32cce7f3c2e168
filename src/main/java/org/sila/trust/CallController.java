package org.sila.trust;

import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.reports.PrivatePhrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a caseworker has before them when they call a family: how to reach it, its phrase, the number of the call. */
@Controller
@RequestMapping("/cases/{caseId}/reports/{reportId}/call")
class CallController {

    private final FamilyOfCase families;
    private final PrivatePhrases phrases;
    private final CallNumbers numbers;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;

    CallController(
            FamilyOfCase families,
            PrivatePhrases phrases,
            CallNumbers numbers,
            CurrentStaff currentStaff,
            StaffDirectory staff) {
        this.families = families;
        this.phrases = phrases;
        this.numbers = numbers;
        this.currentStaff = currentStaff;
        this.staff = staff;
    }

    @GetMapping
    String open(@PathVariable UUID caseId, @PathVariable UUID reportId, Model model) {
        return show(families.open(caseId, reportId, TrustActions.CONTACT_OPENED), model);
    }

    /** Answered with the page itself: the number is shown once, and kept nowhere. */
    @PostMapping
    String begin(@PathVariable UUID caseId, @PathVariable UUID reportId, Model model) {
        FamilyOfCase.Opened opened = families.open(caseId, reportId, TrustActions.PHRASE_SHOWN);
        phrases.of(reportId).ifPresent(phrase -> model.addAttribute("phrase", phrase));
        model.addAttribute(
                "number",
                numbers.make(
                        reportId,
                        opened.report().reference(),
                        currentStaff.current().id()));
        return show(opened, model);
    }

    private String show(FamilyOfCase.Opened opened, Model model) {
        UUID reportId = opened.report().id();
        model.addAttribute("view", opened.view());
        model.addAttribute("report", opened.report());
        model.addAttribute("hasPhrase", phrases.isChosen(reportId));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/verify")
                        .toUriString());
        numbers.last(reportId).ifPresent(last -> {
            model.addAttribute("last", last);
            model.addAttribute(
                    "by", staff.named(last.madeBy()).map(StaffMember::name).orElse(""));
        });
        return "trust/call";
    }
}
