package org.sila.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The telephones of the families in the tests: a gateway for text messages in this process, which the application is told
 * of, and what arrived. Notices go out at once there, at any hour.
 */
public final class Telephones implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int TAKEN = 204;
    private static final List<Text> ARRIVED = new CopyOnWriteArrayList<>();
    private static final HttpServer GATEWAY = start();

    /** A text that arrived. */
    public record Text(String to, String text) {}

    /** What arrived at a number, in order. */
    public static List<String> at(String number) {
        return ARRIVED.stream()
                .filter(one -> one.to().equals(number))
                .map(Text::text)
                .toList();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "telephones",
                        Map.of(
                                "sila.texts.by",
                                "http",
                                "sila.texts.http.url",
                                "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/send",
                                "sila.family-notices.delay",
                                "0s",
                                "sila.family-notices.quiet-from",
                                "12:00",
                                "sila.family-notices.quiet-to",
                                "12:00")));
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "telephones");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/send", Telephones::take);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<?, ?> text = JsonMapper.shared().readValue(body, Map.class);
            ARRIVED.add(new Text(String.valueOf(text.get("to")), String.valueOf(text.get("text"))));
            exchange.sendResponseHeaders(TAKEN, -1);
        }
    }
}
