package org.sila.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what goes wrong outside the controllers: in a filter, or by a status that a filter sends. */
@Controller
class ErrorPageController implements ErrorController {

    private final ErrorPages pages;

    ErrorPageController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (problem instanceof Throwable thrown) {
            return pages.of(thrown, request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return pages.of(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), request);
    }
}
