package org.sila.reports;

/** Reference and access code as a page shows them. */
record ShownReceipt(String reference, String accessCode) {

    boolean isTypedBackBy(String typed) {
        return AccessCode.typed(typed).value().equals(new AccessCode(accessCode).lastGroup());
    }

    @Override
    public String toString() {
        return "ShownReceipt[" + reference + "]";
    }
}
