package org.sila.familynotices;

import org.sila.web.PageLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The few words that go out. Whoever reads them on a stranger's telephone learns nothing. */
@Component
class Wording {

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    /** That a message waits. */
    String message(PageLanguage language) {
        return text(language, "familynotices.text.message");
    }

    String code(PageLanguage language, String code) {
        return text(language, "familynotices.text.code", code);
    }

    String subject(PageLanguage language, Outbox.Kind kind) {
        return text(language, "familynotices.text.subject." + kind);
    }

    private String text(PageLanguage language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language.locale());
    }
}
