package org.sila.notify.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who carries text messages.
 *
 * @param by which of the ways is used
 * @param sender what the telephone shows as sender: up to 11 letters and digits, or a number; empty where the gateway sets it
 */
@ConfigurationProperties("sila.texts")
record TextProperties(
        @DefaultValue("log") By by,
        @DefaultValue("") String sender,
        @DefaultValue Http http,
        @DefaultValue Smpp smpp) {

    /** The ways. */
    enum By {
        LOG,
        HTTP,
        SMPP
    }

    /**
     * A gateway that is asked over HTTP. In the address and the body, {@code {number}} stands for the number with a plus,
     * {@code {digits}} for the same without, {@code {text}} and {@code {sender}} for what they say.
     *
     * @param url https, or http on this computer only
     * @param headers each as {@code Name: value}; Content-Type decides how the body's placeholders are written
     * @param body empty for none
     * @param success the answers that mean that it was taken
     */
    record Http(
            @Nullable String url,
            @DefaultValue("POST") String method,
            @DefaultValue("Content-Type: application/json") List<String> headers,

            @DefaultValue("{\"to\":\"{number}\",\"from\":\"{sender}\",\"text\":\"{text}\"}")
            String body,

            @DefaultValue({"200", "201", "202", "204"}) List<Integer> success) {}

    /**
     * A centre that is spoken with in SMPP 3.4.
     *
     * @param tls whether the line is closed to others; the certificate is checked
     */
    record Smpp(
            @Nullable String host,
            @DefaultValue("2775") int port,
            @DefaultValue("") String systemId,
            @DefaultValue("") String password,
            @DefaultValue("") String systemType,
            @DefaultValue("false") boolean tls) {

        @Override
        public String toString() {
            return "Smpp[hidden]";
        }
    }
}
