package org.sila.web;

import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/**
 * What people type is text in our forms; what is not text comes from a choice or from the page itself. A value that is
 * none of the choices was therefore not sent by a page of ours, or by one of an older version: the answer is 400, with
 * what was written, and not a form without its values.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void refuseWhatNoPageOffers(WebDataBinder binder) {
        binder.setBindingErrorProcessor(new DefaultBindingErrorProcessor() {
            @Override
            public void processPropertyAccessException(PropertyAccessException unreadable, BindingResult form) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
    }
}
