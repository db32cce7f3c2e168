package org.sila.reports;

/** Reference and access code as a page shows them; kept sealed until the last group was typed back. */
public record ShownReceipt(String reference, String accessCode) {

    /** Whether that is the last group of the code. */
    public boolean isTypedBackBy(String typed) {
        return AccessCode.typed(typed).value().equals(new AccessCode(accessCode).lastGroup());
    }

    @Override
    public String toString() {
        return "ShownReceipt[" + reference + "]";
    }
}
