package org.sila.sources.provenance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.sources.Grade;
import org.sila.sources.Recall;
import org.sila.sources.RecallSource;
import org.sila.sources.RestoreSource;
import org.sila.web.Attempt;
import org.sila.web.PartialDateForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators and supervisors do to a source, each on a page of its own. */
@Controller
@RequestMapping("/sources/{id}")
class ChangeController {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final ReadSource readSource;
    private final AddCustodyStep addCustodyStep;
    private final ChangeGrade changeGrade;
    private final RecallSource recallSource;
    private final RestoreSource restoreSource;
    private final TakeOriginal takeOriginal;

    ChangeController(
            ReadSource readSource,
            AddCustodyStep addCustodyStep,
            ChangeGrade changeGrade,
            RecallSource recallSource,
            RestoreSource restoreSource,
            TakeOriginal takeOriginal) {
        this.readSource = readSource;
        this.addCustodyStep = addCustodyStep;
        this.changeGrade = changeGrade;
        this.recallSource = recallSource;
        this.restoreSource = restoreSource;
        this.takeOriginal = takeOriginal;
    }

    /** Who held it; the key is the form's own, so that a second click adds nothing. */
    record CustodyForm(
            @Nullable UUID key,

            @NotBlank(message = "{sources.custody.holder.missing}") @Size(max = 300) @Nullable
            String holder,

            @Valid @Nullable PartialDateForm since,

            @Size(max = 1000) @Nullable String passedOn) {}

    /** How it is to be graded, and why. */
    record GradeForm(
            @Nullable Integer version,

            @NotNull(message = "{sources.grade.missing}") Grade.@Nullable Reliability reliability,

            @NotNull(message = "{sources.grade.missing}") @Min(1) @Max(6) @Nullable
            Integer credibility,

            @NotBlank(message = "{sources.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {}

    /** Why it is recalled, and its title once more. */
    record RecallForm(
            @NotBlank(message = "{sources.reason.missing}") @Size(max = 1000) @Nullable
            String reason,

            @NotBlank(message = "{sources.recall.title-missing}") @Nullable
            String title) {}

    /** Which recall is taken back, and why. */
    record RestoreForm(
            @Nullable UUID recall,

            @NotBlank(message = "{sources.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {}

    /** Why the original file is taken. */
    record FileForm(
            @NotBlank(message = "{sources.reason.missing}") @Size(max = 500) @Nullable
            String reason) {}

    @GetMapping("/custody")
    String custody(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new CustodyForm(Ids.next(), "", PartialDateForm.EMPTY, ""));
        return show(id, "custody", model);
    }

    @PostMapping("/custody")
    String addCustody(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CustodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        PartialDateForm since = form.since();
        if (since == null || since.isBlank()) {
            errors.rejectValue("since", "sources.custody.since.missing");
        }
        return done(
                id,
                "custody",
                errors,
                model,
                next,
                source -> addCustodyStep.add(
                        source,
                        form.key() == null ? Ids.next() : form.key(),
                        Objects.requireNonNull(since).toDate().orElseThrow(),
                        words(form.holder()),
                        words(form.passedOn())));
    }

    @GetMapping("/grade")
    String grade(@PathVariable UUID id, Model model) {
        SourceFile file = readSource.read(id);
        Grade now = file.source().grade();
        model.addAttribute("form", new GradeForm(file.version(), now.reliability(), now.credibility(), ""));
        return show(file, "grade", model);
    }

    @PostMapping("/grade")
    String changeGrade(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GradeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return done(
                id,
                "grade",
                errors,
                model,
                next,
                source -> changeGrade.change(
                        source,
                        form.version() == null ? -1 : form.version(),
                        new Grade(
                                Objects.requireNonNull(form.reliability()), Objects.requireNonNull(form.credibility())),
                        words(form.reason())));
    }

    @GetMapping("/recall")
    String recall(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RecallForm("", ""));
        return show(id, "recall", model);
    }

    @PostMapping("/recall")
    String doRecall(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RecallForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return done(
                id,
                "recall",
                errors,
                model,
                next,
                source -> recallSource.recall(source, words(form.title()), words(form.reason())));
    }

    @GetMapping("/restoration")
    String restoration(@PathVariable UUID id, Model model) {
        SourceFile file = readSource.read(id);
        Recall recall = file.source().recall();
        model.addAttribute("form", new RestoreForm(recall == null ? null : recall.id(), ""));
        return show(file, "restoration", model);
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RestoreForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return done(
                id,
                "restoration",
                errors,
                model,
                next,
                source -> restoreSource.restore(
                        source, form.recall() == null ? source : form.recall(), words(form.reason())));
    }

    @GetMapping("/file")
    String file(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new FileForm(""));
        return show(id, "file", model);
    }

    /** The file itself, never shown in the browser; the page again where no reason is given. */
    @PostMapping("/file")
    Object takeFile(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FileForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return show(id, "file", model);
        }
        TakeOriginal.Original original = takeOriginal.take(id, words(form.reason()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .body(original.content());
    }

    private String done(
            UUID id, String what, BindingResult errors, Model model, RedirectAttributes next, Consumer<UUID> change) {
        if (Attempt.succeeds(errors, model, Map.of("sources.recall.title-differs", "title"), () -> change.accept(id))) {
            next.addFlashAttribute("notice", "sources." + what + ".done");
            return "redirect:/sources/" + id;
        }
        return show(id, what, model);
    }

    private String show(UUID id, String what, Model model) {
        return show(readSource.read(id), what, model);
    }

    private static String show(SourceFile file, String what, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("reliabilities", Grade.Reliability.values());
        model.addAttribute("credibilities", List.of(1, 2, 3, 4, 5, 6));
        return "sources/" + what;
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
