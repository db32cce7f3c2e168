package org.sila.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists of tasks, one task, and the forms by which tasks are opened, done and changed. */
@Controller
class TaskController {

    private static final Map<String, String> FIELDS = Map.of(
            "cases.task.error.empty", "task",
            "cases.task.error.too-long", "task",
            "cases.task.error.past", "dueOn",
            "cases.task.error.far", "dueOn",
            "cases.task.error.assignee", "assignee");

    private final CaseTasks tasks;
    private final TaskList taskList;
    private final ReadTask readTask;
    private final CasePage casePage;

    TaskController(CaseTasks tasks, TaskList taskList, ReadTask readTask, CasePage casePage) {
        this.tasks = tasks;
        this.taskList = taskList;
        this.readTask = readTask;
        this.casePage = casePage;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "MINE") TaskScope list,
            @RequestParam(defaultValue = "OPEN") TaskDue due,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        TaskList.Asked asked = new TaskList.Asked(list, due, person, caseId);
        model.addAttribute("asked", asked);
        model.addAttribute("scopes", taskList.scopes());
        model.addAttribute("dues", TaskDue.values());
        model.addAttribute("page", taskList.page(asked, Cursor.parse(from).orElse(null)));
        return "cases/tasks";
    }

    @GetMapping("/tasks/{id}")
    String read(@PathVariable UUID id, Model model) {
        ReadTask.Shown shown = readTask.read(id);
        model.addAttribute("shown", shown);
        model.addAttribute("taskForm", TaskForm.of(shown.task()));
        return "cases/task";
    }

    @PostMapping("/cases/{caseId}/tasks")
    String open(
            @PathVariable UUID caseId,
            @ModelAttribute("taskForm") TaskForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<LocalDate> day = form.day(errors);
        String text = form.task() == null ? "" : form.task();
        if (text.isBlank()) {
            errors.rejectValue("task", "cases.task.error.empty");
        }
        if (Attempt.succeeds(
                errors, model, FIELDS, () -> tasks.open(caseId, text, day.orElseThrow(), form.assignee()))) {
            redirect.addFlashAttribute("notice", "cases.task.notice.opened");
            return "redirect:/cases/" + caseId;
        }
        return casePage.show(caseId, model);
    }

    @PostMapping("/tasks/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("taskForm") TaskForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<LocalDate> day = form.day(errors);
        Integer version = form.version() == null ? Integer.valueOf(-1) : form.version();
        if (Attempt.succeeds(
                errors, model, FIELDS, () -> tasks.change(id, day.orElseThrow(), form.assignee(), version))) {
            redirect.addFlashAttribute("notice", "cases.task.notice.changed");
            return "redirect:/tasks/" + id;
        }
        model.addAttribute("shown", readTask.read(id));
        return "cases/task";
    }

    /**
     * Goes back to where it was said, or else to the page of the task.
     *
     * @param caseId the case on whose page it was said
     * @param list the list in which it was said, with {@code due}
     */
    @PostMapping("/tasks/{id}/done")
    String done(
            @PathVariable UUID id,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable TaskScope list,
            @RequestParam(defaultValue = "OPEN") TaskDue due,
            RedirectAttributes redirect) {
        tasks.done(id);
        redirect.addFlashAttribute("notice", "cases.task.notice.done");
        if (caseId != null) {
            return "redirect:/cases/" + caseId;
        }
        return list == null
                ? "redirect:/tasks/" + id
                : "redirect:"
                        + UriComponentsBuilder.fromPath("/tasks")
                                .queryParam("list", list)
                                .queryParam("due", due)
                                .toUriString();
    }

    @PostMapping("/tasks/{id}/reopen")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        tasks.reopen(id);
        redirect.addFlashAttribute("notice", "cases.task.notice.reopened");
        return "redirect:/tasks/" + id;
    }
}
