package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;

/** The papers of a pair: agreement, individual plan, journal of meetings (Р-145, work of the pair). */
@Component
class PairPapers {

    private final DocumentService documents;
    private final PersonRegister register;
    private final RouteTutors tutors;

    PairPapers(DocumentService documents, PersonRegister register, RouteTutors tutors) {
        this.tutors = tutors;
        this.documents = documents;
        this.register = register;
    }

    void issueAgreement(Pairing pair, MentoringProgramme programme, LocalDate today) {
        List<Person> mentees = mentees(pair);
        DocumentFacts facts = facts(DocumentKind.PAIR_AGREEMENT, pair, programme)
                .dated(today)
                .date("окончание", programme.endsOn())
                .when("несовершеннолетние", mentees.stream().anyMatch(mentee -> mentee.isMinorOn(today)))
                .table(
                        "наставляемые",
                        mentees.stream()
                                .map(mentee -> Map.of(
                                        "фио", mentee.name().full(),
                                        "сведения", Objects.toString(mentee.place(), ""),
                                        "представитель",
                                                mentee.isMinorOn(today)
                                                        ? Objects.toString(mentee.representativeName(), "")
                                                        : "—"))
                                .toList());
        issue(pair, programme, DocumentKind.PAIR_AGREEMENT, facts);
    }

    void issuePlan(Pairing pair, MentoringProgramme programme, List<PlanStep> steps, LocalDate today) {
        DevelopmentPlan plan = pair.plan();
        String tutor = tutors.of(pair);
        DocumentFacts facts = facts(DocumentKind.DEVELOPMENT_PLAN, pair, programme)
                .dated(today)
                .text("наставляемые", names(mentees(pair)))
                .when("есть_тьютор", tutor != null)
                .text("тьютор", tutor)
                .list(
                        "цели",
                        plan.goals()
                                .lines()
                                .map(line -> line.strip().replaceAll("[.;]+$", ""))
                                .filter(line -> !line.isEmpty())
                                .toList())
                .date("начало", plan.from())
                .date("окончание", plan.until())
                .table(
                        "шаги",
                        steps.stream()
                                .map(step -> Map.of(
                                        "уровень", step.level().title(),
                                        "шаг", step.text(),
                                        "срок", RussianDates.inTable(step.dueOn()),
                                        "выполнено", step.isDone() ? RussianDates.inTable(step.doneOn()) : ""))
                                .toList());
        issue(pair, programme, DocumentKind.DEVELOPMENT_PLAN, facts);
    }

    void issueJournal(Pairing pair, MentoringProgramme programme, List<Meeting> meetings, LocalDate today) {
        String result = pair.plan().result();
        DocumentFacts facts = facts(DocumentKind.MEETING_JOURNAL, pair, programme)
                .dated(today)
                .text("наставляемые", names(mentees(pair)))
                .text("встреч", RussianPlural.of(meetings.size(), "%d встреча", "%d встречи", "%d встреч"))
                .when("есть_итог", result != null)
                .text("итог", result)
                .table(
                        "встречи",
                        meetings.stream()
                                .map(meeting -> Map.of(
                                        "дата_встречи", RussianDates.inTable(meeting.heldOn()),
                                        "вид", meeting.kind().title(),
                                        "формат", meeting.format().title(),
                                        "тема", Objects.toString(meeting.topic(), ""),
                                        "минут", String.valueOf(meeting.minutes()),
                                        "итог", Objects.toString(meeting.result(), "")))
                                .toList());
        issue(pair, programme, DocumentKind.MEETING_JOURNAL, facts);
    }

    private DocumentFacts facts(DocumentKind kind, Pairing pair, MentoringProgramme programme) {
        Person mentor = register.person(pair.mentorId());
        return DocumentFacts.of(kind)
                .about(Pairing.PART, pair.id())
                .text("программа", programme.title())
                .text("форма", pair.form().title())
                .person("наставник", mentor.name(), mentor.place());
    }

    private List<Person> mentees(Pairing pair) {
        Map<Long, Person> persons = register.persons(pair.menteeIds());
        return pair.menteeIds().stream().map(persons::get).toList();
    }

    private static String names(List<Person> mentees) {
        return mentees.stream()
                .map(mentee -> mentee.name().full() + " (" + mentee.place() + ")")
                .collect(Collectors.joining(", "));
    }

    private void issue(Pairing pair, MentoringProgramme programme, DocumentKind kind, DocumentFacts facts) {
        documents.issue(DocumentOwner.programme(programme.id()), kind, facts);
    }
}
