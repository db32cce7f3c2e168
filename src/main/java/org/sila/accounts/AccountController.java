package org.sila.accounts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
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

    @GetMapping(SecurityConfiguration.STAFF_SIGN_IN)
    String signIn(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute("to", AfterSignIn.isOwnPath(to) ? to : null);
        return "accounts/sign-in";
    }

    /** After a sign-in that failed. The password is not shown again. */
    @PostMapping(SignInFailure.PAGE)
    String signInAgain(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String to,
            @RequestAttribute(name = SignInFailure.EARLY, required = false) @Nullable Boolean early,
            HttpServletResponse response,
            Model model) {
        boolean wait = Boolean.TRUE.equals(early);
        response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("failed", true);
        model.addAttribute("problem", wait ? "accounts.error.wait" : "accounts.error.wrong");
        model.addAttribute("typedName", name);
        return signIn(to, model);
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
