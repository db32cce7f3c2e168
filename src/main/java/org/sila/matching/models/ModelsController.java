package org.sila.matching.models;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.person.WrittenText;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The models, the page of one, and what is decided there. */
@Controller
@RequestMapping("/matching/models")
class ModelsController {

    private final ReadModels readModels;
    private final ReadTrial readTrial;
    private final SwitchModel switchModel;
    private final CurrentStaff currentStaff;

    ModelsController(ReadModels readModels, ReadTrial readTrial, SwitchModel switchModel, CurrentStaff currentStaff) {
        this.readModels = readModels;
        this.readTrial = readTrial;
        this.switchModel = switchModel;
        this.currentStaff = currentStaff;
    }

    /**
     * What is sent with a decision; which one it is, is the button's value.
     *
     * @param seen the model that was in use on the page
     */
    record DecisionForm(
            ModelPage.@Nullable Decision decision,
            @Nullable String seen,

            @NotBlank(message = "{matching.models.error.reason-needed}") @Size(max = 1000) @Nullable
            String reason) {

        static final DecisionForm EMPTY = new DecisionForm(null, "", "");
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("overview", readModels.overview(Cursor.parse(from).orElse(null)));
        model.addAttribute("brings", currentStaff.current().role() == Role.ADMINISTRATOR);
        return "matching/models";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        return show(key, model);
    }

    @PostMapping("/{key}")
    String decide(
            @PathVariable String key,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID modelId = ModelKey.read(key);
        if (Attempt.succeeds(errors, model, Map.of(), () -> decide(modelId, form))) {
            redirect.addFlashAttribute("notice", "matching.models.notice." + form.decision());
            return "redirect:/matching/models/" + key;
        }
        return show(key, model);
    }

    private void decide(@Nullable UUID modelId, DecisionForm form) {
        String reason = WrittenText.cleanLines(form.reason());
        if (form.decision() == ModelPage.Decision.SWITCH_ON) {
            switchModel.switchOn(modelId, ModelKey.read(form.seen()), reason);
        } else if (modelId == null || form.decision() == null) {
            throw new NotFound();
        } else if (form.decision() == ModelPage.Decision.TRY) {
            switchModel.tryAgain(modelId, reason);
        } else {
            switchModel.endTrial(modelId, reason);
        }
    }

    private String show(String key, Model model) {
        model.addAttribute("view", readModels.page(ModelKey.read(key)));
        model.addAttribute("decides", currentStaff.current().role() == Role.ADMINISTRATOR);
        return "matching/model";
    }

    @GetMapping("/{key}/comparison")
    String comparison(@PathVariable String key, @RequestParam(required = false) @Nullable String from, Model model) {
        ModelPage page = readModels.page(Objects.requireNonNullElseGet(ModelKey.read(key), () -> {
            throw new NotFound();
        }));
        if (page.state() != ModelState.SHADOW) {
            return "redirect:/matching/models/" + key;
        }
        UUID modelId = Objects.requireNonNull(page.model()).id();
        model.addAttribute("view", page);
        model.addAttribute("comparison", readTrial.comparison(modelId));
        model.addAttribute("page", readTrial.moved(modelId, Cursor.parse(from).orElse(null)));
        model.addAttribute("opens", currentStaff.current().role() == Role.SUPERVISOR);
        return "matching/comparison";
    }

    @GetMapping("/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("model.json")
                                .build()
                                .toString())
                .body(readModels.take(ModelKey.read(key)));
    }
}
