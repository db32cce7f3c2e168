package org.sila.reunification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.cases.CaseFiles;
import org.sila.person.WrittenText;
import org.sila.reunification.identity.Comparison;
import org.sila.reunification.identity.IdentityQuestion;
import org.sila.reunification.identity.IdentityQuestions;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves who somebody is by what only the family knows. One asks the family and writes down question and answer; another
 * asks the person found, without the answer; then it is opened, with a reason, and the two are compared.
 */
@Service
@Transactional
class AskQuestions {

    private final Steps steps;
    private final IdentityQuestions questions;
    private final CaseFiles cases;
    private final StaffDirectory staff;

    AskQuestions(Steps steps, IdentityQuestions questions, CaseFiles cases, StaffDirectory staff) {
        this.steps = steps;
        this.questions = questions;
        this.cases = cases;
        this.staff = staff;
    }

    /**
     * What the page shows.
     *
     * @param proved whether the answers prove the identity
     */
    record QuestionsPage(
            ReunificationView view,
            long caseNumber,
            List<IdentityQuestion> questions,
            boolean proved,
            Map<UUID, String> staff) {

        /** The name of a colleague; empty where there is none of that id. */
        public String named(@Nullable UUID account) {
            return account == null ? "" : staff.getOrDefault(account, "");
        }
    }

    public QuestionsPage read(UUID id) {
        steps.worker();
        Reunification found = steps.find(id);
        List<IdentityQuestion> asked = questions.of(id);
        steps.record(found, ReunificationActions.QUESTIONS_VIEWED, Map.of());
        return new QuestionsPage(
                found.view(),
                cases.view(found.caseId()).orElseThrow(NotFound::new).number(),
                asked,
                questions.prove(id),
                staff.names(asked.stream()
                        .map(one -> Stream.of(one.writtenBy(), one.askedBy(), one.openedBy(), one.comparedBy())
                                .filter(Objects::nonNull)
                                .toList())
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet())));
    }

    /** Writes down what only the family knows. */
    public void write(UUID id, String question, String answer, String toldBy) {
        StaffMember by = steps.worker();
        Reunification found = open(id);
        questions.add(
                id,
                WrittenText.cleanLines(question),
                WrittenText.cleanLines(answer),
                WrittenText.clean(toldBy),
                by.id(),
                steps.now());
        steps.record(found, ReunificationActions.QUESTION_WRITTEN, Map.of());
    }

    /** Writes down what the person found answered. */
    public void asked(UUID id, UUID question, String given) {
        StaffMember by = steps.worker();
        Reunification found = open(id);
        Steps.requireFirst(questions.asked(id, question, WrittenText.cleanLines(given), by.id(), steps.now()));
        steps.record(found, ReunificationActions.QUESTION_ASKED, Map.of());
    }

    /** The family's answer, for whoever says why they open it. */
    public String open(UUID id, UUID question, OpeningReason reason) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id);
        String answer = questions.answer(id, question).orElseThrow(NotFound::new);
        questions.opened(id, question, by.id(), steps.now());
        steps.record(found, ReunificationActions.ANSWER_OPENED, Map.of("reason", reason.name()));
        return answer;
    }

    /** Says how the answers compare. */
    public void compare(UUID id, UUID question, Comparison result) {
        StaffMember by = steps.worker();
        Reunification found = open(id);
        if (!questions.compared(id, question, result, by.id(), steps.now())) {
            throw new DomainError("reunification.error.not-comparable");
        }
        steps.record(found, ReunificationActions.ANSWERS_COMPARED, Map.of());
    }

    /** Only of a living person, and only while it goes on. */
    private Reunification open(UUID id) {
        Reunification found = steps.find(id);
        found.requireOpen();
        if (found.kind() == Kind.DEATH) {
            throw new DomainError("reunification.error.no-questions-to-the-dead");
        }
        return found;
    }
}
