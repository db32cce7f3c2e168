package org.sila.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the audit page calls actions and what they were done to; templates know it as {@code @auditWords}. */
@Component("auditWords")
public class AuditWords {

    /** Where the words of a detail's value are, by the action or by the detail's name. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("case-status-changed", List.of("cases.case-status.")),
            Map.entry("case-prioritised", List.of("cases.priority.")),
            Map.entry("state", List.of("leads.state.")),
            Map.entry("case-fate-changed", List.of("cases.fate.")),
            Map.entry("case-whereabouts-changed", List.of("cases.whereabouts.")),
            Map.entry("list", List.of("matching.queue-tab.")),
            Map.entry("reason", List.of("matching.rejection-reason.", "reunification.opening-reason.")),
            Map.entry("role", List.of("accounts.role.")),
            Map.entry("kind", List.of("imports.import-kind.", "reunification.event-kind.", "leads.link-kind.")),
            Map.entry("result", List.of("reunification.follow-up-result.")),
            Map.entry("facts", List.of("trust.fact.")));

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

    /** What a detail is called. */
    public String detail(String name) {
        return words("audit.detail.", name);
    }

    /** What a detail says; as stored where it is a count, an id or a code without words. Several codes have commas between. */
    public String value(String action, String detail, String value) {
        List<String> prefixes = VALUES.getOrDefault(action, VALUES.getOrDefault(detail, List.of()));
        return prefixes.isEmpty()
                ? value
                : Stream.of(value.split(",")).map(code -> code(prefixes, code)).collect(Collectors.joining(" · "));
    }

    private String code(List<String> prefixes, String value) {
        for (String prefix : prefixes) {
            String words = messages.getMessage(prefix + value, null, null, LocaleContextHolder.getLocale());
            if (words != null) {
                return words;
            }
        }
        return value;
    }

    private String words(String prefix, String name) {
        String words = messages.getMessage(prefix + name, null, name, LocaleContextHolder.getLocale());
        return words == null ? name : words;
    }
}
