package org.sila.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser of their own, who follows links and sends forms. */
public final class Visit {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)");
    private static final String BOUNDARY = "----probe";

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visit(int port) {
        this.site = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).build());
    }

    /** Sends the form, and follows where it leads. */
    public HttpResponse<String> submit(FormOnPage form) {
        String encoded = encoded(form.fields());
        if (!form.post()) {
            return get(form.action() + "?" + encoded);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + form.action()));
        if (form.multipart()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofString(parts(form.fields())));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encoded));
        }
        return send(request.build());
    }

    /** Every page that links lead to from these, and itself. */
    public Map<String, String> pages(Set<String> from, Pattern within) {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> met = new LinkedHashSet<>(from);
        Deque<String> ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() == 200) {
                pages.put(path, answer.body());
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                        .filter(link -> within.matcher(link).matches() && met.add(link))
                        .forEach(ahead::add);
            }
        }
        return pages;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().getPath() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(List<FormOnPage.Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parts(List<FormOnPage.Field> fields) {
        return fields.stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\""
                        + (field.file()
                                ? "; filename=\"" + field.value().replaceAll("[\"\r\n]", "")
                                        + "\"\r\nContent-Type: image/png"
                                : "")
                        + "\r\n\r\n" + field.value() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }
}
