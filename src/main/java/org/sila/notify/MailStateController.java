package org.sila.notify;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows administrators whether mail gets out. */
@Controller
class MailStateController {

    private final MailState state;

    MailStateController(MailState state) {
        this.state = state;
    }

    @GetMapping("/mail")
    String show(Model model) {
        model.addAttribute("state", state.now());
        return "notify/state";
    }
}
