package org.sila.reports.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.web.PartialDateForm;

/** What was typed into one page of further details. Nothing typed is changed here, so that a failed page shows it again. */
sealed interface DetailForm permits LooksForm, PapersForm, HeldForm, TogetherForm, ElsewhereForm, NeedsForm {

    int MOST_LINES = 20;

    /** What it says, in the order of the page, without what was left empty. */
    List<DetailView.Said> said();

    default boolean isEmpty() {
        return said().isEmpty();
    }

    /** Gathers answers; empty ones are left out. */
    final class Answers {

        private final List<DetailView.Said> said = new ArrayList<>();

        Answers text(String question, String typed) {
            String text = WrittenText.cleanLines(typed);
            if (!text.isEmpty()) {
                said.add(new DetailView.Said(question, text, List.of(), null, null));
            }
            return this;
        }

        Answers choice(String question, @Nullable Enum<?> chosen) {
            return chosen == null ? this : choices(question, List.of(chosen));
        }

        Answers choices(String question, List<? extends Enum<?>> chosen) {
            if (!chosen.isEmpty()) {
                String prefix = "reports.more.option."
                        + chosen.get(0).getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + ".";
                said.add(new DetailView.Said(
                        question,
                        "",
                        chosen.stream().map(option -> prefix + option.name()).toList(),
                        null,
                        null));
            }
            return this;
        }

        Answers period(String question, @Nullable PartialDateForm from, @Nullable PartialDateForm until, String text) {
            PartialDate begin = date(from);
            PartialDate end = date(until);
            String clean = WrittenText.clean(text);
            if (begin != null || end != null || !clean.isEmpty()) {
                said.add(new DetailView.Said(question, clean, List.of(), begin, end));
            }
            return this;
        }

        List<DetailView.Said> all() {
            return List.copyOf(said);
        }
    }

    /** The date that was typed; null where none was. */
    static @Nullable PartialDate date(@Nullable PartialDateForm typed) {
        return typed == null ? null : typed.toDate().orElse(null);
    }

    /** A field that was not sent is an empty one. */
    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The lines that were sent, with empty ones after them, so that there is always room for one more. */
    static <T> List<T> lines(@Nullable List<T> sent, T empty, int least, Predicate<T> blank) {
        List<T> lines = new ArrayList<>();
        if (sent != null) {
            sent.forEach(line -> lines.add(line == null ? empty : line));
        }
        while (lines.size() < least || lines.size() < MOST_LINES && !blank.test(lines.get(lines.size() - 1))) {
            lines.add(empty);
        }
        return lines;
    }
}
