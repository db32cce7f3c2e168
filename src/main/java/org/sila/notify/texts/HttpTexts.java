package org.sila.notify.texts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.database.StartRefused;
import org.sila.notify.Failure;
import org.sila.notify.NotTaken;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Asks a gateway over HTTP. What it answers is never read, and nothing is asked where it points to instead. */
final class HttpTexts implements TextMessages {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(number|digits|text|sender)}");

    private final TextProperties.Http gateway;
    private final String url;
    private final String sender;
    private final UnaryOperator<String> inBody;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpTexts(TextProperties.Http gateway, String sender) {
        this.gateway = gateway;
        this.url = checked(gateway.url());
        this.sender = sender;
        this.inBody = writtenFor(gateway.headers());
        request("0", "");
    }

    @Override
    public boolean reachTelephones() {
        return true;
    }

    @Override
    public void send(String number, String text) {
        int status = ask(request(number, text));
        if (!gateway.success().contains(status)) {
            throw new NotTaken(why(status));
        }
    }

    private int ask(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            throw new NotTaken(Failure.CONNECTION, noAnswer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotTaken(Failure.CONNECTION, stopping);
        }
    }

    private HttpRequest request(String number, String text) {
        Map<String, String> values = Map.of("number", "+" + number, "digits", number, "text", text, "sender", sender);
        try {
            HttpRequest.BodyPublisher body = gateway.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(filled(gateway.body(), values, inBody));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled(url, values, HttpTexts::inAddress)))
                    .timeout(TO_ANSWER)
                    .method(gateway.method().toUpperCase(Locale.ROOT), body);
            for (String header : gateway.headers()) {
                int colon = header.indexOf(':');
                request.header(
                        header.substring(0, colon).strip(),
                        header.substring(colon + 1).strip());
            }
            return request.build();
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new StartRefused(
                    "The text gateway cannot be asked as it is set: sila.texts.http.url must be an address,"
                            + " and each of sila.texts.http.headers is written Name: value.");
        }
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> written) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(written.apply(values.get(found.group(1)))));
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String inJson(String value) {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static UnaryOperator<String> writtenFor(List<String> headers) {
        String type = headers.stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .filter(header -> header.startsWith("content-type"))
                .findFirst()
                .orElse("");
        if (type.contains("x-www-form-urlencoded")) {
            return HttpTexts::inAddress;
        }
        if (type.contains("json")) {
            return HttpTexts::inJson;
        }
        return type.contains("xml") ? value -> HtmlUtils.htmlEscapeDecimal(value, "UTF-8") : UnaryOperator.identity();
    }

    private static Failure why(int status) {
        return switch (status) {
            case 401, 403 -> Failure.SIGN_IN;
            case 400, 404, 409, 410, 422 -> Failure.REFUSED;
            case 502, 503, 504 -> Failure.CONNECTION;
            default -> Failure.OTHER;
        };
    }

    /** Numbers of families do not travel in the open. */
    private static String checked(@Nullable String url) {
        Matcher address = Pattern.compile("(https?)://([^/:?#]+|\\[[0-9a-f:]+])(?::\\d+)?(?:[/?].*)?")
                .matcher(url == null ? "" : url.strip());
        if (!address.matches()) {
            throw new StartRefused(
                    "sila.texts.by=http needs sila.texts.http.url, such as https://gateway.example.org/send");
        }
        if (address.group(1).equals("http") && !THIS_COMPUTER.contains(address.group(2))) {
            throw new StartRefused("sila.texts.http.url must begin with https: numbers of families go there.");
        }
        return address.group();
    }
}
