package org.sila.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** The pages of a list, one after the other, as somebody reads them who follows its links. */
public final class Pages {

    private final MockMvcTester browser;

    public Pages(MockMvcTester browser) {
        this.browser = browser;
    }

    /** All pages from that address on. */
    public List<String> of(String address, RequestPostProcessor reader) {
        List<String> pages = new ArrayList<>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            String page = open(next.get(), reader);
            pages.add(page);
            next = link(page, "next");
        }
        return pages;
    }

    public String open(String address, RequestPostProcessor reader) {
        MvcTestResult page = browser.get().uri(URI.create(address)).with(reader).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where the page says the next or previous ({@code prev}) one is. */
    public static Optional<String> link(String page, String rel) {
        Matcher link = Pattern.compile("<a[^>]*rel=\"" + rel + "\"[^>]*href=\"([^\"]*)\"")
                .matcher(page);
        return link.find() ? Optional.of(HtmlUtils.htmlUnescape(link.group(1))) : Optional.empty();
    }

    /** What the pattern's first group finds in a page, each once, in order. */
    public static List<String> rows(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
