package org.sila.familynotices;

import org.sila.accounts.FamilySignIn;
import org.springframework.stereotype.Component;

/** What the status page says of notices to the family that has it open; templates know it as {@code @familyNotices}. */
@Component("familyNotices")
class OwnNotices {

    private final ChooseContact choose;
    private final Carriers carriers;
    private final FamilySignIn signIn;

    OwnNotices(ChooseContact choose, Carriers carriers, FamilySignIn signIn) {
        this.choose = choose;
        this.carriers = carriers;
        this.signIn = signIn;
    }

    /**
     * How it stands.
     *
     * @param state {@code NONE}, {@code CODE} while one is awaited, or by what they are told; {@code HIDDEN} where nobody
     *     can be told from here
     * @param hint enough of the number or address to know it again
     */
    public record Own(String state, String hint) {

        public boolean isShown() {
            return !state.equals("HIDDEN");
        }

        public boolean isChosen() {
            return isShown() && !state.equals("NONE");
        }

        public boolean isAwaitingCode() {
            return state.equals("CODE");
        }
    }

    public Own own() {
        return choose.of(signIn.currentReport())
                .map(contact -> new Own(
                        contact.confirmed() ? contact.address().means().name() : "CODE",
                        contact.address().hint()))
                .orElseGet(() -> new Own(carriers.offered().isEmpty() ? "HIDDEN" : "NONE", ""));
    }
}
