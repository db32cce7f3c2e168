package org.sila.notify;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A postman who knows one mail server on this computer, or none. */
public final class PostmanTo {

    private PostmanTo() {}

    public static Postman port(int port, MessageSource texts) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        mail.setDefaultEncoding("UTF-8");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", mail);
        return postman(beans, texts);
    }

    public static Postman nowhere(MessageSource texts) {
        return postman(new StaticListableBeanFactory(), texts);
    }

    private static Postman postman(StaticListableBeanFactory beans, MessageSource texts) {
        return new Postman(
                beans.getBeanProvider(JavaMailSender.class),
                new MailProperties("sila@example.org", "https://sila.example.org/desk"),
                texts);
    }
}
