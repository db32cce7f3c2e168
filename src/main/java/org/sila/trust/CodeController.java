package org.sila.trust;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.reports.AccessCode;
import org.sila.reports.RenewAccessCode;
import org.sila.web.Attempt;
import org.sila.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Gives another access code to a family that lost theirs, once a caseworker recognised it by two facts or more. The
 * person compares the answers: spellings differ, and people say things in their own way.
 */
@Controller
@RequestMapping("/cases/{caseId}/reports/{reportId}/code")
class CodeController {

    private final FamilyOfCase families;
    private final RenewAccessCode renewAccessCode;
    private final FamilySignIn familySignIn;
    private final Dates dates;

    CodeController(FamilyOfCase families, RenewAccessCode renewAccessCode, FamilySignIn familySignIn, Dates dates) {
        this.families = families;
        this.renewAccessCode = renewAccessCode;
        this.familySignIn = familySignIn;
        this.dates = dates;
    }

    /** The questions that were answered rightly. */
    record CodeForm(@Nullable List<Fact> right) {

        public boolean isRight(Fact fact) {
            return right != null && right.contains(fact);
        }
    }

    @GetMapping
    String ask(@PathVariable UUID caseId, @PathVariable UUID reportId, Model model) {
        model.addAttribute("form", new CodeForm(List.of()));
        return show(families.open(caseId, reportId, TrustActions.FACTS_OPENED), model);
    }

    /** Answered with the page itself: the code is shown once, and kept nowhere. */
    @PostMapping
    String renew(
            @PathVariable UUID caseId,
            @PathVariable UUID reportId,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model) {
        FamilyOfCase.Opened opened = families.opened(caseId, reportId);
        Set<Fact> right = EnumSet.noneOf(Fact.class);
        right.addAll(form.right() == null ? List.of() : form.right());
        right.retainAll(Fact.in(opened.report(), dates).keySet());
        if (right.size() < Fact.NEEDED) {
            errors.rejectValue("right", "trust.staff.error.two");
        }
        AccessCode[] code = new AccessCode[1];
        if (Attempt.succeeds(errors, model, () -> code[0] = renewAccessCode.renew(reportId, recognisedBy(right)))) {
            familySignIn.endSessions(reportId);
            model.addAttribute("view", opened.view());
            model.addAttribute("reference", opened.report().reference());
            model.addAttribute("code", code[0].value());
            return "trust/new-code";
        }
        return show(opened, model);
    }

    private static Map<String, String> recognisedBy(Set<Fact> facts) {
        return Map.of("facts", facts.stream().map(Fact::name).collect(Collectors.joining(",")));
    }

    private String show(FamilyOfCase.Opened opened, Model model) {
        model.addAttribute("view", opened.view());
        model.addAttribute("report", opened.report());
        model.addAttribute("facts", Fact.in(opened.report(), dates));
        model.addAttribute("needed", Fact.NEEDED);
        return "trust/code";
    }
}
