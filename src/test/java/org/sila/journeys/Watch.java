package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Notes whatever a page must never do: ask another server for anything, break its own content security policy, fail on
 * our side, or be wider than the screen.
 */
final class Watch {

    private final String origin;
    private final BrowserContext context;
    private final Consumer<Request> requests = this::request;
    private final Consumer<Response> responses = this::response;
    private final Consumer<ConsoleMessage> messages = this::message;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    Watch(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        context.onRequest(requests);
        context.onResponse(responses);
        context.onConsoleMessage(messages);
    }

    void ends() {
        context.offRequest(requests);
        context.offResponse(responses);
        context.offConsoleMessage(messages);
    }

    void fault(String what) {
        faults.add(what);
    }

    void nothing_happened() {
        assertThat(faults).as("what no page may do").isEmpty();
    }

    private void request(Request request) {
        String url = request.url();
        if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("about:")) {
            fault("asks another server: " + url);
        }
    }

    private void response(Response response) {
        if (response.status() >= 500) {
            fault(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void message(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Refused to")) {
            fault("breaks its policy on " + message.location() + ": " + message.text());
        }
    }
}
