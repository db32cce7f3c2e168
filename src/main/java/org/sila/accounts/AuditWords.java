package org.sila.accounts;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the audit page calls actions and what they were done to; templates know it as {@code @auditWords}. */
@Component("auditWords")
public class AuditWords {

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In the reader's language; the stable name itself where an action of an older version has no words any more. */
    public String action(String name) {
        return words("audit.action.", name);
    }

    /** What kind of thing it was done to, in the same way. */
    public String subject(String type) {
        return words("audit.subject.", type);
    }

    private String words(String prefix, String name) {
        String words = messages.getMessage(prefix + name, null, name, LocaleContextHolder.getLocale());
        return words == null ? name : words;
    }
}
