package org.sila.cases;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a case, with those of its forms that the request did not send as empty ones. */
@Component
class CasePage {

    private final ReadCase readCase;
    private final CaseTasks tasks;

    CasePage(ReadCase readCase, CaseTasks tasks) {
        this.readCase = readCase;
        this.tasks = tasks;
    }

    String show(UUID caseId, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CaseForm.EMPTY);
        }
        if (!model.containsAttribute("taskForm")) {
            model.addAttribute("taskForm", TaskForm.EMPTY);
        }
        model.addAttribute("file", readCase.read(caseId));
        model.addAttribute("today", tasks.today());
        return "cases/case";
    }
}
