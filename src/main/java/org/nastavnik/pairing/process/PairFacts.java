package org.nastavnik.pairing.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.Option;
import org.nastavnik.pairing.Meeting;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.PlanStep;
import org.nastavnik.pairing.RouteService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of every form of a pair: the case, the two sides, the plan and the last meetings. */
@Component
@Transactional(readOnly = true)
class PairFacts {

    private static final int LAST_MEETINGS = 3;

    private final PairingService pairings;
    private final PersonRegister register;
    private final RouteService routes;
    private final CaseFacts facts;

    PairFacts(PairingService pairings, RouteService routes, PersonRegister register, CaseFacts facts) {
        this.routes = routes;
        this.pairings = pairings;
        this.register = register;
        this.facts = facts;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(Pairing.PART);
    }

    /** Also {@code pairId} for links to the pair's page. */
    FormContent form(FormTask task) {
        Pairing pair = pairings.get(id(task));
        FormContent content = facts.form(task);
        Map<Long, Person> persons = persons(pair);
        String sides = fact("Наставник", describe(persons.get(pair.mentorId())))
                + fact(
                        pair.menteeIds().size() > 1 ? "Наставляемые" : "Наставляемый",
                        pair.menteeIds().stream()
                                .map(id -> describe(persons.get(id)))
                                .collect(Collectors.joining("; ")))
                + fact("Форма наставничества", pair.form().title())
                + video(pair);
        return content.value(FormContent.CASE_FACTS, content.values().get(FormContent.CASE_FACTS) + sides)
                .before(plan(pair) + journal(pair))
                .value("pairId", Long.toString(pair.id()))
                .about(persons.keySet());
    }

    /** The way into the pair's video meeting, in every form from the first meeting to the last. */
    private static String video(Pairing pair) {
        return pair.meetingUrl() == null
                ? ""
                : "**Дистанционная встреча:** <a href=\"/pairs/" + pair.id()
                        + "/video\" target=\"_blank\">войти в видеовстречу</a>  \n";
    }

    Map<Long, Person> persons(Pairing pair) {
        Set<Long> people = new HashSet<>(pair.menteeIds());
        people.add(pair.mentorId());
        return register.persons(people);
    }

    private static String describe(Person person) {
        return person.name().full() + ", " + person.place();
    }

    private String plan(Pairing pair) {
        if (!pair.plan().exists()) {
            return "";
        }
        List<PlanStep> steps = pairings.steps(pair.id());
        String tutor = routes.tutorOf(pair);
        String progress = pair.plan().midTermProgress() == null
                ? ""
                : fact("Промежуточные итоги", pair.plan().midTermProgress());
        return fact("Цели", pair.plan().goals())
                + fact("План до", RussianDates.inTable(pair.plan().until()))
                + (tutor == null ? "" : fact("Тьютор", tutor))
                + progress
                + "\n"
                + Markdown.table(
                        List.of("Шаг плана", "Уровень", "Срок", "Выполнен"),
                        steps.stream()
                                .map(step -> List.of(
                                        step.text(),
                                        step.level().title(),
                                        RussianDates.inTable(step.dueOn()),
                                        step.isDone() ? RussianDates.inTable(step.doneOn()) : "нет"))
                                .toList())
                + "\n";
    }

    private String journal(Pairing pair) {
        List<Meeting> held = pairings.meetings(pair.id());
        List<Meeting> last = held.subList(Math.max(0, held.size() - LAST_MEETINGS), held.size());
        String next = pair.nextMeetingOn() == null
                ? ""
                : fact("Следующая встреча назначена на", RussianDates.inTable(pair.nextMeetingOn()));
        return Markdown.table(
                        List.of("Последние встречи", "Дата", "Тема", "Результат"),
                        last.stream()
                                .map(meeting -> List.of(
                                        meeting.kind().title(),
                                        RussianDates.inTable(meeting.heldOn()),
                                        meeting.topic(),
                                        meeting.result()))
                                .toList())
                + (last.isEmpty() || next.isEmpty() ? "" : "\n")
                + next;
    }

    /** Steps that are still to be done. */
    List<Option> openSteps(long pairId) {
        return pairings.steps(pairId).stream()
                .filter(step -> !step.isDone())
                .map(step -> Option.of(step.id(), step.text() + " (до " + RussianDates.inTable(step.dueOn()) + ")"))
                .toList();
    }
}
