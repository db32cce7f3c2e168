package org.sila.reports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sila.person.Sex;
import org.springframework.stereotype.Component;

/** The questions of a report and of what can be added to it, one to one, to be printed and answered by hand. */
@Component
class PaperForm {

    /** Further details are on pages of their own; their questions are told apart from those of the report by this. */
    private static final String MORE = "reports.more.";

    /**
     * A page of the report.
     *
     * @param title message key
     */
    record Part(String title, List<Question> questions) {}

    /**
     * One question.
     *
     * @param label message key
     * @param lines how many lines are left for the answer; 0 where one ticks
     * @param options message keys of what can be ticked
     */
    record Question(String label, int lines, List<String> options) {}

    /** All parts, in the order of the pages. */
    public List<Part> parts() {
        return List.of(
                new Part("reports.who.title", of("full-name 1, given 1, family 1, nickname 1, sex *, born 1, age 1")),
                new Part(
                        "reports.family.title",
                        of(
                                "father 1, grandfather 1, mother 1, origin 1, birth-place 1, national-number 1, registry-number 1")),
                new Part("reports.taken.title", of("taken-on 1, place 1, party 1, account 5")),
                new Part(
                        "reports.news.title",
                        of("news *, details 3, facility 1, since 1, learned 1, facility 1, since 1, learned 1")),
                new Part(
                        "reports.you.title",
                        of("you-name 1, relationship 1, phone 1, email 1, safe-contact 2, returns-with-code +")),
                new Part("reports.consent.title", of("store +, search +, share +, survivors +, publish +")),
                more("held", "facility 1, part 1, number 1, until 1, court 1, sentence 1, before 2"),
                more("looks", "height 1, hair 1, marks 2, injuries 2, teeth 1, illness 2, clothing 1"),
                more(
                        "papers",
                        "nationality 1, office 1, booklet 1, document 1, marital 1, children 1, occupation 1, military 1,"
                                + " address 1, languages 1"),
                more("together", "kind 1, companions 3, reason 1"),
                more(
                        "elsewhere",
                        "organisation 1, file 1, organisation 1, file 1, registry 1, registry-says 1, dna 1, money 1"),
                more("needs", "support 1, first 1, other 1, country 1"));
    }

    private static Part more(String page, String questions) {
        return new Part(
                MORE + page,
                of(questions).stream()
                        .map(question -> new Question(
                                question.label().replace("reports.", MORE), question.lines(), question.options()))
                        .toList());
    }

    /** From names with how many lines each needs; {@code *}: one of its options is ticked, {@code +}: it is itself. */
    private static List<Question> of(String questions) {
        return Arrays.stream(questions.split(", *")).map(PaperForm::question).toList();
    }

    private static Question question(String written) {
        String[] parts = written.split(" ");
        String label = "reports.field." + parts[0];
        return switch (parts[1]) {
            case "*" -> new Question(label, 0, options(parts[0]));
            case "+" -> new Question("", 0, List.of(label));
            default -> new Question(label, Integer.parseInt(parts[1]), List.of());
        };
    }

    private static List<String> options(String question) {
        return question.equals("sex")
                ? Stream.of(Sex.MALE, Sex.FEMALE)
                        .map(sex -> "person.sex." + sex)
                        .toList()
                : Stream.of(News.NO_NEWS, News.SEEN, News.TOLD_OF_DEATH, News.PREFER_NOT_TO_SAY)
                        .map(news -> "reports.news." + news)
                        .toList();
    }
}
