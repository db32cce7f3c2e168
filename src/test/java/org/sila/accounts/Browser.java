package org.sila.accounts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser, without scripts: keeps cookies, sends forms with the token of a page seen before. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----form";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    public HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file, which is read from the disk as it goes. */
    public HttpResponse<String> upload(String path, Map<String, String> form, Path file)
            throws IOException, InterruptedException {
        String fields = form.entrySet().stream()
                .map(field -> part(field.getKey()) + "\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", part("_csrf") + "\r\n\r\n" + token + "\r\n", ""));
        String before = fields + part("file") + "; filename=\"" + file.getFileName() + "\"\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build());
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    /** What a script of the page sends: bytes, with the token in a header. */
    public HttpResponse<String> put(String path, byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("X-XSRF-TOKEN", token)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Opens a report with what its slip of paper says. */
    public void openReport(String reference, String code) throws IOException, InterruptedException {
        open("/status");
        send("/status", Map.of("reference", reference, "code", code));
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        open("/sign-in");
        return send("/sign-in", Map.of("name", name, "password", password));
    }

    /** That of the last page with a form. */
    public String token() {
        return token;
    }

    public void forgetToken() {
        token = "";
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findAny()
                .orElse(null);
    }

    /** Where a response leads, within the site. */
    public static String leadsTo(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", "").replaceFirst(";jsessionid=.*", ""))
                .orElse("nowhere");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }
}
