package org.sila.checkins;

import org.jspecify.annotations.Nullable;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sealed columns of check-ins, so that a change of keys finds them; each is bound to its own name. */
@Configuration(proxyBeanMethods = false)
class SealedCheckInText {

    static final String TOLD = "check_in.told";
    static final String REACH = "check_in.reach";
    static final String WISHES_WORDS = "check_in.wishes_words";
    static final String MESSAGE = "check_in_message.text";
    static final String REASON = "check_in_change.reason";
    static final String REQUEST = "check_in_request.words";

    @Bean
    SealedColumn sealedCheckIns() {
        return SealedColumn.of(TOLD);
    }

    @Bean
    SealedColumn sealedWaysToReach() {
        return SealedColumn.of(REACH);
    }

    @Bean
    SealedColumn sealedWordsOfWishes() {
        return SealedColumn.of(WISHES_WORDS);
    }

    @Bean
    SealedColumn sealedCheckInMessages() {
        return SealedColumn.of(MESSAGE);
    }

    @Bean
    SealedColumn sealedCheckInReasons() {
        return SealedColumn.of(REASON);
    }

    @Bean
    SealedColumn sealedCheckInRequests() {
        return SealedColumn.of(REQUEST);
    }

    @Bean
    SealedColumn sealedCheckInDrafts() {
        return SealedColumn.of(CheckInDrafts.PLACE.answers());
    }

    @Bean
    SealedColumn sealedCheckInReceipts() {
        return SealedColumn.of(CheckInDrafts.PLACE.receipts());
    }

    /** Seals and opens them. */
    @Component
    static class Seal {

        private final Sealing sealing;
        private final JsonMapper json;

        Seal(Sealing sealing, JsonMapper json) {
            this.sealing = sealing;
            this.json = json;
        }

        byte[] told(Told told) {
            return sealing.seal(json.writeValueAsString(told), TOLD);
        }

        Told told(byte[] sealed) {
            return json.readValue(sealing.open(sealed, TOLD), Told.class);
        }

        /** Null where there is nothing to be kept: they come back with the code. */
        byte @Nullable [] reach(CheckInForm.Reach reach) {
            return reach.isBlank() ? null : sealing.seal(json.writeValueAsString(reach), REACH);
        }

        CheckInForm.Reach reach(byte @Nullable [] sealed) {
            return sealed == null
                    ? CheckInForm.Reach.EMPTY
                    : json.readValue(sealing.open(sealed, REACH), CheckInForm.Reach.class);
        }

        /** Null where nothing was written. */
        byte @Nullable [] words(String text, String context) {
            return text.isEmpty() ? null : sealing.seal(text, context);
        }

        String words(byte @Nullable [] sealed, String context) {
            return sealed == null ? "" : sealing.open(sealed, context);
        }
    }
}
