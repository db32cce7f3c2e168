package org.sila.cases;

import java.util.Set;
import java.util.UUID;
import org.sila.web.PageFrame;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the page of a case, or the part of it that is asked for, with those of its forms that the request did not send as
 * empty ones.
 */
@Component
class CasePage {

    /** Ids of the parts that are brought alone; what was said with a family is one too, by its report. */
    private static final Set<String> PARTS = Set.of("case-tasks", "case-notes");

    private final ReadCase readCase;
    private final CaseTasks tasks;
    private final PageFrame frame;

    CasePage(ReadCase readCase, CaseTasks tasks, PageFrame frame) {
        this.readCase = readCase;
        this.tasks = tasks;
        this.frame = frame;
    }

    String show(UUID caseId, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CaseForm.EMPTY);
        }
        if (!model.containsAttribute("taskForm")) {
            model.addAttribute("taskForm", TaskForm.EMPTY);
        }
        CaseFile file = readCase.read(caseId);
        model.addAttribute("file", file);
        model.addAttribute("today", tasks.today());
        return isPart(frame.part(), file) ? "cases/case-part" : "cases/case";
    }

    private static boolean isPart(String asked, CaseFile file) {
        return PARTS.contains(asked) || file.reports().stream().anyMatch(report -> asked.equals("talk-" + report.id()));
    }
}
