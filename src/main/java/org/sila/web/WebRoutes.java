package org.sila.web;

import java.util.List;

/** The routes of this module, all open to everybody: for the rules of {@code accounts}. */
public final class WebRoutes {

    /** Ant-style patterns. */
    public static final List<String> PUBLIC = List.of("/", "/error", "/css/**", "/vendor/**", "/js/**");

    private WebRoutes() {}
}
