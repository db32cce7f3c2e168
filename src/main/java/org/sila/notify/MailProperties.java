package org.sila.notify;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail to members of staff looks. Where it is handed over is {@code spring.mail.*}; without that none is sent.
 *
 * @param from address that it comes from
 * @param link where staff sign in, such as {@code https://sila.example.org/desk}; without one the mail has no link
 */
@ConfigurationProperties("sila.mail")
record MailProperties(@Nullable String from, @Nullable String link) {}
