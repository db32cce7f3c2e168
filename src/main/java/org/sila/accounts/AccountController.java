package org.sila.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and making one's own account by a one-time link. */
@Controller
class AccountController {

    private final MakeAccount makeAccount;
    private final CommonPasswords commonPasswords;

    AccountController(MakeAccount makeAccount, CommonPasswords commonPasswords) {
        this.makeAccount = makeAccount;
        this.commonPasswords = commonPasswords;
    }

    /** What a new member of staff says of themselves. */
    record JoinForm(
            @NotBlank(message = "{accounts.error.name}") @Size(max = 200, message = "{accounts.error.too-long}")
            String name,

            @Pattern(regexp = "\\s*[\\p{L}\\p{N}._@+-]{3,100}\\s*", message = "{accounts.error.sign-in-name}")
            String signInName,

            @Size(min = 15, max = 200, message = "{accounts.error.password-length}")
            String password) {

        @Override
        public String toString() {
            return "JoinForm[hidden]";
        }
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("wrong", "wrong".equals(problem));
        model.addAttribute("wait", "wait".equals(problem));
        return "accounts/sign-in";
    }

    @GetMapping("/join/{token}")
    String join(@PathVariable String token, Model model) {
        return show(token, new JoinForm("", "", ""), model);
    }

    @PostMapping("/join/{token}")
    String makeAccount(
            @PathVariable String token,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasFieldErrors("password") && commonPasswords.isCommon(form.password(), form.signInName())) {
            errors.rejectValue("password", "accounts.error.password-common");
        }
        if (!errors.hasErrors() && !makeAccount.make(token, form.name(), form.signInName(), form.password())) {
            errors.rejectValue("signInName", "accounts.error.sign-in-name-taken");
        }
        return errors.hasErrors() ? show(token, form, model) : "redirect:/sign-in";
    }

    private String show(String token, JoinForm form, Model model) {
        Role role = makeAccount.roleOf(token).orElseThrow(() -> new NotFound("accounts.error.link-used"));
        model.addAttribute("role", role);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        return "accounts/join";
    }
}
