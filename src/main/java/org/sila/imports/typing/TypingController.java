package org.sila.imports.typing;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.Attempt;
import org.sila.web.DomainError;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets of paper: the list, a new one, and the page on which one is typed, compared and handed on. */
@Controller
@RequestMapping("/typing")
class TypingController {

    private static final Map<String, String> FIELDS = Map.of(
            "imports.typing.error.no-name", "columns",
            "imports.typing.error.too-large", "picture",
            "imports.typing.error.type", "picture",
            "imports.typing.error.unreadable", "picture",
            "imports.typing.error.lines", "lines",
            "imports.typing.error.place", "top");
    private static final String LINE = "line-";

    private final ReadSheet readSheet;
    private final BeginSheet beginSheet;
    private final TypeSheet typeSheet;

    TypingController(ReadSheet readSheet, BeginSheet beginSheet, TypeSheet typeSheet) {
        this.readSheet = readSheet;
        this.beginSheet = beginSheet;
        this.typeSheet = typeSheet;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", readSheet.list(from));
        return "imports/typing/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", SheetForm.EMPTY);
        return newPage(model);
    }

    @PostMapping
    String begin(@Valid @ModelAttribute("form") SheetForm form, BindingResult errors, Model model) throws IOException {
        byte[] picture =
                form.hasPicture() ? Objects.requireNonNull(form.picture()).getBytes() : new byte[0];
        if (picture.length == 0) {
            errors.rejectValue("picture", "imports.typing.error.no-picture");
        }
        AtomicReference<UUID> begun = new AtomicReference<>();
        if (Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> begun.set(beginSheet.begin(form.details(), form.chosen(), lines(form.where()), picture)))) {
            return "redirect:/typing/" + begun.get();
        }
        return newPage(model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int line, Model model) {
        return sheetPage(readSheet.page(id, line), model);
    }

    @PostMapping("/{id}/typist")
    String takeOn(@PathVariable UUID id) {
        typeSheet.takeOn(id);
        return "redirect:/typing/" + id;
    }

    /** One form; whichever button is pressed, what was typed is saved first. */
    @PostMapping("/{id}/lines")
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        typeSheet.save(id, typed(sent));
        switch (Objects.requireNonNullElse(sent.getFirst("go"), "")) {
            case "finish" -> {
                typeSheet.finish(id);
                next.addFlashAttribute("notice", "imports.typing.finished");
                return "redirect:/typing/" + id;
            }
            case "place" ->
                beginSheet.place(
                        id,
                        lines(SheetForm.where(sent.getFirst("lines"), sent.getFirst("top"), sent.getFirst("bottom"))));
            case "next" -> next.addAttribute("line", line + ReadSheet.LINES_ON_A_PAGE);
            case "previous" -> next.addAttribute("line", line - ReadSheet.LINES_ON_A_PAGE);
            default -> next.addAttribute("line", line);
        }
        next.addFlashAttribute("notice", "imports.typing.saved");
        return "redirect:/typing/" + id;
    }

    /**
     * What holds, for the lines of the page: one of the two readings, or what is written beside them. Where something is
     * missing, the page is shown again with what was chosen.
     */
    @PostMapping("/{id}/settlement")
    String settle(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Map<Integer, List<String>> settled = new TreeMap<>();
        boolean complete = true;
        for (ReadSheet.LineView line : readSheet.page(id, 1).lines()) {
            List<String> cells = chosen(sent, line);
            if (cells.size() == line.cells().size()) {
                settled.put(line.number(), cells);
            } else {
                complete = false;
            }
        }
        typeSheet.settle(id, settled);
        if (complete) {
            next.addFlashAttribute("notice", "imports.typing.settled");
            return "redirect:/typing/" + id;
        }
        model.addAttribute("notice", "imports.typing.some-open");
        model.addAttribute("sent", sent);
        return sheetPage(readSheet.page(id, 1), model);
    }

    @PostMapping("/{id}/lines/{line}")
    String correct(
            @PathVariable UUID id,
            @PathVariable int line,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        typeSheet.correct(id, line, typed(sent).getOrDefault(line, List.of()));
        next.addFlashAttribute("notice", "imports.typing.settled");
        return "redirect:/typing/" + id;
    }

    @PostMapping("/{id}/list")
    String handOn(@PathVariable UUID id, RedirectAttributes next) {
        typeSheet.handOn(id);
        next.addFlashAttribute("notice", "imports.typing.handed-on");
        return "redirect:/typing/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes next) {
        beginSheet.discard(id);
        next.addFlashAttribute("notice", "imports.typing.discarded");
        return "redirect:/typing";
    }

    @GetMapping("/{id}/lines/{line}")
    String line(@PathVariable UUID id, @PathVariable int line, Model model) {
        model.addAttribute("shown", readSheet.line(id, line));
        return "imports/typing/line";
    }

    @GetMapping("/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(readSheet.picture(id));
    }

    private static BeginSheet.Lines lines(Optional<BeginSheet.Lines> where) {
        return where.orElseThrow(() -> new DomainError("imports.typing.error.lines", BeginSheet.MOST_LINES));
    }

    private static Map<Integer, List<String>> typed(MultiValueMap<String, String> sent) {
        Map<Integer, List<String>> typed = new TreeMap<>();
        sent.forEach((name, cells) -> {
            String number = name.startsWith(LINE) ? name.substring(LINE.length()) : "";
            if (number.matches("\\d{1,3}")) {
                typed.put(Integer.valueOf(number), cells);
            }
        });
        return typed;
    }

    /** The cells of a line, up to the first of which nothing was chosen. */
    private static List<String> chosen(MultiValueMap<String, String> sent, ReadSheet.LineView line) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < line.cells().size(); column++) {
            Optional<String> cell =
                    chosen(sent, line.number() + "-" + column, line.cells().get(column));
            if (cell.isEmpty()) {
                return cells;
            }
            cells.add(cell.get());
        }
        return cells;
    }

    private static Optional<String> chosen(MultiValueMap<String, String> sent, String key, ReadSheet.CellView cell) {
        String other = Objects.requireNonNullElse(sent.getFirst("other-" + key), "");
        if (!cell.differs()) {
            return Optional.of(cell.typed());
        }
        if (!other.isBlank()) {
            return Optional.of(other);
        }
        return switch (Objects.requireNonNullElse(sent.getFirst("pick-" + key), "")) {
            case "1" -> Optional.of(cell.typed());
            case "2" -> Optional.of(cell.other());
            default -> Optional.empty();
        };
    }

    private static String newPage(Model model) {
        model.addAttribute("recordKinds", RecordKind.values());
        model.addAttribute("possible", SheetForm.POSSIBLE);
        model.addAttribute("reliabilities", Grade.Reliability.values());
        model.addAttribute("credibilities", List.of(1, 2, 3, 4, 5, 6));
        return "imports/typing/new";
    }

    private static String sheetPage(ReadSheet.SheetPage shown, Model model) {
        model.addAttribute("shown", shown);
        return "imports/typing/sheet";
    }
}
