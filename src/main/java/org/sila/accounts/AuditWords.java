package org.sila.accounts;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the audit page calls actions; templates know it as {@code @auditWords}. */
@Component("auditWords")
public class AuditWords {

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In the reader's language; the stable name itself where an action of an older version has no words any more. */
    public String action(String name) {
        String words = messages.getMessage("audit.action." + name, null, name, LocaleContextHolder.getLocale());
        return words == null ? name : words;
    }
}
