package org.sila.notify;

import jakarta.mail.SendFailedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands mail over. It never says whom it is about, nor what. */
@Component
public class Postman {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailProperties properties;
    private final MessageSource texts;

    Postman(ObjectProvider<JavaMailSender> sender, MailProperties properties, MessageSource texts) {
        this.sender = sender;
        this.properties = properties;
        this.texts = texts;
    }

    /** Whether this installation sends mail at all. */
    public boolean isSetUp() {
        return sender.getIfAvailable() != null && properties.from() != null;
    }

    /**
     * Hands one mail over.
     *
     * @param from who it says it comes from, such as {@code Office <post@example.org>}; null for the sender of all mail
     * @throws NotTaken where it was not taken
     */
    public void send(@Nullable String from, String address, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from == null ? Objects.requireNonNull(properties.from()) : from);
        mail.setTo(address);
        mail.setSubject(subject);
        mail.setText(text + "\n");
        try {
            sender.getObject().send(mail);
        } catch (MailException failed) {
            throw new NotTaken(why(failed), failed);
        }
    }

    /** @throws NotTaken where it was not taken */
    void tell(String address, Language language, long waiting) {
        String link = properties.link() == null ? "" : "\n\n" + properties.link();
        String subject = text(language, "notify.mail.subject");
        send(null, address, subject, text(language, "notify.mail.text", waiting) + link);
    }

    /** @throws NotTaken where it was not taken */
    void sendCode(String address, Language language, String code) {
        String subject = text(language, "notify.mail.code.subject");
        send(null, address, subject, text(language, "notify.mail.code.text", code));
    }

    private static Failure why(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return Failure.SIGN_IN;
        }
        if (failed instanceof MailSendException sending) {
            boolean refused =
                    sending.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
            return refused ? Failure.REFUSED : Failure.CONNECTION;
        }
        return Failure.OTHER;
    }

    private String text(Language language, String code, Object... arguments) {
        return texts.getMessage(code, arguments, language.locale());
    }
}
