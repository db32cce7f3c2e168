package org.sila.web;

import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Tries what a form of a page asks for. Where it does not come about, the page is shown again with what was typed: with
 * the errors, or with the word that somebody was faster (422 and 409, see {@link FailedForms}).
 */
public final class Attempt {

    /** Model attribute: true where somebody was faster. */
    static final String CONFLICT = "conflict";

    private Attempt() {}

    /** @return whether it was done; never where there are errors already */
    public static boolean succeeds(BindingResult errors, Model model, Runnable change) {
        return succeeds(errors, model, Map.of(), change);
    }

    /** @param fields the form's fields that refusals belong to, by the refusal's code; others are of the whole form */
    public static boolean succeeds(BindingResult errors, Model model, Map<String, String> fields, Runnable change) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            change.run();
            return true;
        } catch (ConcurrencyFailureException somebodyWasFaster) {
            model.addAttribute(CONFLICT, true);
        } catch (NotFound gone) {
            throw gone;
        } catch (DomainError refused) {
            errors.rejectValue(fields.get(refused.code()), refused.code(), refused.arguments(), null);
        }
        return false;
    }
}
