package org.sila.notify;

import jakarta.mail.SendFailedException;
import java.util.Objects;
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
class Postman {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailProperties properties;
    private final MessageSource texts;

    Postman(ObjectProvider<JavaMailSender> sender, MailProperties properties, MessageSource texts) {
        this.sender = sender;
        this.properties = properties;
        this.texts = texts;
    }

    /** Why mail was not taken. */
    enum Failure {
        SIGN_IN,
        CONNECTION,
        REFUSED,
        OTHER;

        static Failure of(MailException failed) {
            if (failed instanceof MailAuthenticationException) {
                return SIGN_IN;
            }
            if (failed instanceof MailSendException sending) {
                boolean refused =
                        sending.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
                return refused ? REFUSED : CONNECTION;
            }
            return OTHER;
        }
    }

    /** Whether this installation sends mail at all. */
    boolean isSetUp() {
        return sender.getIfAvailable() != null && properties.from() != null;
    }

    /** @throws MailException where it was not taken */
    void tell(String address, Language language, long waiting) {
        String link = properties.link() == null ? "" : "\n\n" + properties.link();
        send(address, language, "notify.mail.subject", text(language, "notify.mail.text", waiting) + link);
    }

    /** @throws MailException where it was not taken */
    void sendCode(String address, Language language, String code) {
        send(address, language, "notify.mail.code.subject", text(language, "notify.mail.code.text", code));
    }

    private void send(String address, Language language, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(Objects.requireNonNull(properties.from()));
        mail.setTo(address);
        mail.setSubject(text(language, subject));
        mail.setText(text + "\n");
        sender.getObject().send(mail);
    }

    private String text(Language language, String code, Object... arguments) {
        return texts.getMessage(code, arguments, language.locale());
    }
}
