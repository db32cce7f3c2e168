package org.sila.operations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.ids.Ids;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those in the field do with an operation: its log, its state, its teams and tasks. */
@Controller
@RequestMapping("/operations/{id}")
class FieldController {

    private static final Map<String, String> OF_LOG = Map.of(
            "operations.error.log-text", "text",
            "operations.error.too-long", "text",
            "operations.error.time", "at",
            "operations.error.ahead", "at");
    private static final Map<String, String> OF_STATE = Map.of(
            "operations.error.state", "state",
            "operations.error.outcome", "outcome",
            "operations.error.state-text", "text",
            "operations.error.too-long", "text",
            "operations.error.time", "at",
            "operations.error.ahead", "at");
    private static final Map<String, String> OF_MEMBER = Map.of(
            "operations.error.team", "team",
            "operations.error.member", "name",
            "operations.error.member-twice", "name",
            "operations.error.too-long", "name");
    private static final Map<String, String> OF_TASK = Map.of(
            "operations.error.task", "what",
            "operations.error.too-long", "what",
            "operations.error.time", "dueAt");

    private final OperationPage page;
    private final RunOperation run;
    private final OperationTeams teams;
    private final OperationTasks tasks;
    private final OperationPlaces places;
    private final StaffDirectory staff;
    private final OperationAccess access;
    private final LocalMoments moments;

    FieldController(
            OperationPage page,
            RunOperation run,
            OperationTeams teams,
            OperationTasks tasks,
            OperationPlaces places,
            StaffDirectory staff,
            OperationAccess access,
            LocalMoments moments) {
        this.page = page;
        this.run = run;
        this.teams = teams;
        this.tasks = tasks;
        this.places = places;
        this.staff = staff;
        this.access = access;
        this.moments = moments;
    }

    /** What came of a task. */
    record DoneForm(@Nullable String outcome) {}

    @PostMapping("/log")
    String log(
            @PathVariable UUID id,
            @ModelAttribute("logForm") RunOperation.LogForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_LOG, () -> run.log(id, form))) {
            return OperationPage.done(id, "operations.notice.logged", redirect);
        }
        return page.show(id, null, null, model);
    }

    @GetMapping("/state")
    String state(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RunOperation.StateForm(null, null, moments.now(), "", Ids.next()));
        return showState(id, model);
    }

    @PostMapping("/state")
    String changeState(
            @PathVariable UUID id,
            @ModelAttribute("form") RunOperation.StateForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_STATE, () -> run.change(id, form, version))) {
            return OperationPage.done(id, "operations.notice.state", redirect);
        }
        return showState(id, model);
    }

    @GetMapping("/teams")
    String teams(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OperationTeams.MemberForm("", null, "", Ids.next()));
        return showTeams(id, model);
    }

    @PostMapping("/teams")
    String addMember(
            @PathVariable UUID id,
            @ModelAttribute("form") OperationTeams.MemberForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_MEMBER, () -> teams.add(id, form))) {
            redirect.addFlashAttribute("notice", "operations.notice.member");
            return "redirect:/operations/" + id + "/teams";
        }
        return showTeams(id, model);
    }

    /** Back to the list: whoever left, and only knew of it by taking part, sees it no more. */
    @PostMapping("/teams/{memberId}/leave")
    String leave(@PathVariable UUID id, @PathVariable UUID memberId, RedirectAttributes redirect) {
        teams.leave(id, memberId);
        redirect.addFlashAttribute("notice", "operations.notice.left");
        return access.isOpen(id) ? "redirect:/operations/" + id + "/teams" : "redirect:/operations";
    }

    @GetMapping("/tasks/new")
    String newTask(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OperationTasks.TaskForm("", "", "", "", Ids.next()));
        return showNewTask(id, model);
    }

    @PostMapping("/tasks/new")
    String setTask(
            @PathVariable UUID id,
            @ModelAttribute("form") OperationTasks.TaskForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_TASK, () -> tasks.set(id, form))) {
            return OperationPage.done(id, "operations.notice.task", redirect);
        }
        return showNewTask(id, model);
    }

    @GetMapping("/tasks/{taskId}")
    String task(@PathVariable UUID id, @PathVariable UUID taskId, Model model) {
        model.addAttribute("form", new DoneForm(tasks.require(id, taskId).outcome()));
        return showTask(id, taskId, model);
    }

    @PostMapping("/tasks/{taskId}")
    String finish(
            @PathVariable UUID id,
            @PathVariable UUID taskId,
            @ModelAttribute("form") DoneForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes redirect) {
        Map<String, String> fields =
                Map.of("operations.error.task-outcome", "outcome", "operations.error.too-long", "outcome");
        if (Attempt.succeeds(errors, model, fields, () -> tasks.done(id, taskId, form.outcome(), version))) {
            return OperationPage.done(id, "operations.notice.task-done", redirect);
        }
        return showTask(id, taskId, model);
    }

    @PostMapping("/tasks/{taskId}/reopen")
    String reopen(
            @PathVariable UUID id,
            @PathVariable UUID taskId,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        tasks.reopen(id, taskId, version);
        return OperationPage.done(id, "operations.notice.task-open", redirect);
    }

    private String showState(UUID id, Model model) {
        page.read(id, model);
        model.addAttribute("outcomes", Outcome.values());
        return "operations/state-of";
    }

    private String showTeams(UUID id, Model model) {
        page.read(id, model);
        model.addAttribute("people", staff.caseworkers());
        return "operations/teams";
    }

    private String showNewTask(UUID id, Model model) {
        ReadOperation.Shown shown = page.read(id, model);
        model.addAttribute("parts", places.parts(shown.operation().facility()));
        return "operations/new-task";
    }

    private String showTask(UUID id, UUID taskId, Model model) {
        page.read(id, model);
        model.addAttribute("task", tasks.require(id, taskId));
        return "operations/task";
    }
}
