package org.sila.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Refuses a request without a look at what it carries: not even to give it back on the page that says so. */
@Component
public class RefuseUnread {

    private final ErrorPages pages;
    private final DrawErrorPage drawing;

    RefuseUnread(ErrorPages pages, DrawErrorPage drawing) {
        this.pages = pages;
        this.drawing = drawing;
    }

    /** Answers with the page for that status. */
    public void refuse(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        HttpServletRequest unread = new Unread(request);
        drawing.draw(() -> pages.of(status, unread), status, unread, response);
    }

    /** Says that it has no parameters; to look for them would make the container read everything. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
