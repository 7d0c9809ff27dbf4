package org.nastavnik.participant.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RoleModel;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The part that «Собрать базу наставляемых» and «Собрать базу наставников» have in common: who joins and how. */
@Component
@Transactional
public class JoiningFields {

    private static final String NOBODY = "none";
    private static final String REGISTER = "register";
    private static final String NEW = "new";

    private final ParticipantService participants;
    private final PersonRegister register;
    private final Programmes programmes;
    private final ConsentRegister consents;

    JoiningFields(
            ParticipantService participants, PersonRegister register, Programmes programmes, ConsentRegister consents) {
        this.consents = consents;
        this.participants = participants;
        this.register = register;
        this.programmes = programmes;
    }

    /** @param enough the task may be completed with nobody added */
    @Transactional(readOnly = true)
    public FormContent fill(FormContent content, long programmeId, ParticipantRole role, boolean enough) {
        MentoringProgramme programme = programmes.get(programmeId);
        LocalDate today = register.today(programme.organizationId());
        List<Person> available = participants.available(programmeId, role);
        List<Option> additions = additions(enough, !available.isEmpty());
        return content.about(available.stream().map(Person::id).toList())
                .options("additions", additions)
                .value("add", additions.get(0).value())
                .options("persons", persons(programmeId, available, today))
                .options("kinds", kinds(programme, role))
                .value("kind", kinds(programme, role).get(0).value())
                .options("forms", forms(programme))
                .value("form", forms(programme).get(0).value())
                .value("consents", allConsented(available, today) ? "yes" : null)
                .value("consentsOn", today);
    }

    private static List<Option> additions(boolean enough, boolean offered) {
        Option nobody = new Option(NOBODY, "никого, участников достаточно");
        Option fromRegister = new Option(REGISTER, "людей из реестра организации");
        Option fresh = new Option(NEW, "нового человека, которого ещё нет в реестре");
        if (enough) {
            return offered ? List.of(nobody, fromRegister, fresh) : List.of(nobody, fresh);
        }
        return offered ? List.of(fromRegister, fresh) : List.of(fresh);
    }

    /** Who took part before and left comes last. */
    private List<Option> persons(long programmeId, List<Person> available, LocalDate today) {
        Set<Long> before = participants.everybody(programmeId).stream()
                .map(Participation::personId)
                .collect(Collectors.toSet());
        return available.stream()
                .sorted(Comparator.comparing(person -> before.contains(person.id())))
                .map(person -> Option.of(person.id(), label(person, today, before.contains(person.id()))))
                .toList();
    }

    private static String label(Person person, LocalDate today, boolean leftBefore) {
        String age = RussianPlural.of(person.ageOn(today), "%d год", "%d года", "%d лет");
        String label = person.name().full() + ", " + person.place();
        label += person.kind().learner() ? ", " + age : "";
        return leftBefore ? label + " (ранее выбыл из программы)" : label;
    }

    private static List<Option> kinds(MentoringProgramme programme, ParticipantRole role) {
        Set<PersonKind> kinds = EnumSet.copyOf(RoleModel.kinds(programme.forms(), role));
        return kinds.stream().map(kind -> new Option(kind.name(), kind.title())).toList();
    }

    private static List<Option> forms(MentoringProgramme programme) {
        return programme.forms().stream()
                .sorted()
                .map(form -> new Option(form.name(), form.title()))
                .toList();
    }

    private boolean allConsented(List<Person> available, LocalDate today) {
        List<Long> ids = available.stream().map(Person::id).toList();
        return !ids.isEmpty() && consents.mayTakePart(ids, today).size() == ids.size();
    }

    /** Who joins by these answers; a new person is entered into the register first. Nobody where nobody was wanted. */
    public Joining read(long programmeId, FormValues values, String listField) {
        List<Long> personIds = switch (values.text("add").orElse(NOBODY)) {
            case REGISTER -> values.ids(listField);
            case NEW -> List.of(enter(programmeId, values).id());
            default -> List.of();
        };
        LocalDate consentsOn = values.yes("consents")
                ? values.requiredDate("consentsOn", "Укажите дату, когда подписаны согласия.")
                : null;
        return new Joining(
                personIds,
                values.choice("form", MentoringForm.class).orElse(null),
                values.text("need").orElse(null),
                consentsOn);
    }

    private Person enter(long programmeId, FormValues values) {
        PersonKind kind = values.choice("kind", PersonKind.class)
                .orElseThrow(() -> new Refusal("kind", "Укажите, кто этот человек."));
        PersonName name = new PersonName(
                values.requiredText("lastName", "Укажите фамилию."),
                values.requiredText("firstName", "Укажите имя."),
                values.text("middleName").orElse(null));
        String place = values.text("place").orElse(null);
        PersonDetails details =
                PersonDetails.of(kind, name, values.requiredDate("birthDate", "Укажите дату рождения."));
        details = kind.learner()
                ? details.inClass(place, values.text("representativeName").orElse(null), null)
                : details.employed(place, values.text("partnerName").orElse(null), null);
        return register.enter(programmes.get(programmeId).organizationId(), details, values.yes("another"));
    }
}
