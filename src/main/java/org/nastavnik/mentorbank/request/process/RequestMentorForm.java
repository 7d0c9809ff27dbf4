package org.nastavnik.mentorbank.request.process;

import static org.nastavnik.shared.Markdown.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.Need;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Which mentees need the mentor, in what, how and from when. */
@Component
class RequestMentorForm implements TaskForm {

    private final RequestService requests;
    private final Programmes programmes;
    private final PersonRegister register;
    private final LocalDay localDay;
    private final CaseFacts facts;

    RequestMentorForm(
            RequestService requests,
            Programmes programmes,
            PersonRegister register,
            LocalDay localDay,
            CaseFacts facts) {
        this.requests = requests;
        this.programmes = programmes;
        this.register = register;
        this.localDay = localDay;
        this.facts = facts;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(BankRequest.PART);
    }

    @Override
    public String key() {
        return RequestElements.REQUEST_MENTOR;
    }

    @Override
    public FormContent show(FormTask task) {
        BankRequest request = requests.get(id(task));
        MentoringProgramme programme = programmes.get(request.programmeId());
        BankCard card = requests.card(request);
        List<Participation> waiting = requests.waiting(programme.id());
        Map<Long, Person> people =
                register.persons(waiting.stream().map(Participation::personId).toList());
        LocalDate today = localDay.of(request.organizationId());
        List<MentoringForm> forms = card.forms().stream()
                .filter(programme.forms()::contains)
                .sorted()
                .toList();
        return facts.form(task)
                .about(people.keySet())
                .about(request.personId())
                .before(fact("Наставник", card.name().full() + ", " + card.position())
                        + fact("Где работает", card.organization())
                        + fact("Предмет, направление", card.subject())
                        + fact("Чем поможет", card.details().supportContent())
                        + fact("Сетевой формат", card.network().title())
                        + fact("Свободных мест", Integer.toString(card.free())))
                .options(
                        "menteeOptions",
                        waiting.stream()
                                .map(m -> Option.of(m.personId(), label(people.get(m.personId()), m)))
                                .toList())
                .options(
                        "formOptions",
                        forms.stream()
                                .map(form -> new Option(form.name(), form.title()))
                                .toList())
                .value("form", forms.isEmpty() ? null : forms.get(0))
                .options("networkOptions", networks(card))
                .value("network", networks(card).get(0).value())
                .value("startsOn", today.isBefore(programme.startsOn()) ? programme.startsOn() : today);
    }

    private static String label(Person person, Participation mentee) {
        return person.name().full() + ", " + person.place() + " — "
                + mentee.form().title();
    }

    private static List<Option> networks(BankCard card) {
        return Stream.of(NetworkReadiness.ON_SITE, NetworkReadiness.REMOTE)
                .filter(format -> card.network() == NetworkReadiness.BOTH || card.network() == format)
                .map(format -> new Option(format.name(), format == NetworkReadiness.ON_SITE ? "очно" : "дистанционно"))
                .toList();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (!values.yes("send")) {
            requests.cancel(id(task));
            return Completion.done();
        }
        requests.send(
                id(task),
                new Need(
                        values.ids("mentees"),
                        values.choice("form", MentoringForm.class)
                                .orElseThrow(() -> new Refusal("form", "Выберите форму наставничества.")),
                        values.requiredText("need", "Опишите, чем нужна помощь."),
                        values.choice("network", NetworkReadiness.class)
                                .orElseThrow(() -> new Refusal("network", "Выберите формат встреч.")),
                        values.requiredDate("startsOn", "Укажите, с какого дня нужен наставник.")));
        return Completion.done();
    }
}
