package org.sila.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a sent form carried, to give it back where it could not be kept. Secrets are never given back. */
record Typed(String name, String value) {

    private static final List<String> SECRET = List.of("password", "code", "secret", "token");

    /** All values of a POST, in the order sent; none for other requests. */
    static List<Typed> in(HttpServletRequest request) {
        return methodOf(request).equals("POST")
                ? parameters(request).entrySet().stream()
                        .filter(parameter -> mayBeShown(parameter.getKey()))
                        .flatMap(parameter -> values(parameter.getKey(), parameter.getValue()))
                        .toList()
                : List.of();
    }

    /** The method asked with, also where the container forwards to the error page, which it does with GET. */
    static String methodOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return asked == null ? request.getMethod() : asked.toString();
    }

    /** Whether the form carried a secret, so that sending it again without would only fail. */
    static boolean withSecret(HttpServletRequest request) {
        return parameters(request).keySet().stream().anyMatch(Typed::isSecret);
    }

    /** None where the form was too large, or no text in UTF-8: the server says so again at each question. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException unreadable) {
            return Map.of();
        }
    }

    /** Whether a person may have written it, rather than the page that carried it. */
    boolean isWriting() {
        return value.codePoints().anyMatch(Character::isWhitespace)
                || value.codePoints().anyMatch(letter -> letter > 127);
    }

    private static Stream<Typed> values(String name, String[] values) {
        return Arrays.stream(values).filter(value -> !value.isBlank()).map(value -> new Typed(name, value));
    }

    private static boolean mayBeShown(String name) {
        return !name.startsWith("_") && !isSecret(name);
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains);
    }
}
