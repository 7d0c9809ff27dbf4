package org.nastavnik.launch.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.launch.Choice;
import org.nastavnik.launch.ChoiceState;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.launch.Registry;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Which organisations begin a programme, and what kind (the list of the order: 82 organisations in the Altai report). */
@Component
class ChooseOrganisationsForm implements TaskForm {

    /** Whom the programmes are begun with. */
    enum Scope {
        ALL,
        KINDS,
        SINGLE
    }

    private final LaunchService launches;
    private final LaunchFacts facts;

    ChooseOrganisationsForm(LaunchService launches, LaunchFacts facts) {
        this.launches = launches;
        this.facts = facts;
    }

    @Override
    public String key() {
        return LaunchElements.CHOOSE_ORGANISATIONS;
    }

    @Override
    public FormContent show(FormTask task) {
        Launch launch = facts.launch(task);
        Registry registry = launches.registry(launch.municipalityId());
        int ticked = launches.counts(launch.id()).get(ChoiceState.CHOSEN);
        StringBuilder known = new StringBuilder(fact("Организаций в реестре", Integer.toString(registry.total())));
        for (OrganizationKind kind : OrganizationKind.values()) {
            if (registry.of(kind) > 0) {
                known.append(fact("— " + kind.title(), Integer.toString(registry.of(kind))));
            }
        }
        known.append(fact("Отмечено на странице выбора", Integer.toString(ticked)));
        return facts.form(task)
                .before(known.toString())
                .value("headless", registry.headless())
                .value("scope", ticked > 0 ? Scope.SINGLE : Scope.ALL)
                .value("title", title(launch))
                .value("forms", List.of(MentoringForm.TEACHER_PUPIL))
                .value("mentoringKinds", List.of(MentoringKind.INDIVIDUAL))
                .value("meetingFormat", MeetingFormat.MIXED)
                .value("orderDate", facts.today(launch));
    }

    private static String title(Launch launch) {
        int from = launch.startsOn().getYear();
        int until = launch.endsOn().getYear();
        return until == from + 1
                ? "Программа наставничества на %d/%d учебный год".formatted(from, until)
                : "Программа наставничества на %d–%d годы".formatted(from, until);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        Launch launch = facts.launch(task);
        Scope scope = values.choice("scope", Scope.class)
                .orElseThrow(() -> new Refusal("scope", "Выберите, какие организации начинают программу."));
        launches.choose(
                launch.id(),
                choice(scope, values),
                plan(launch, values),
                values.requiredText("orderNumber", "Укажите номер приказа о внедрении."),
                values.requiredDate("orderDate", "Укажите дату приказа о внедрении."));
        return Completion.done();
    }

    private static Choice choice(Scope scope, FormValues values) {
        return switch (scope) {
            case ALL -> Choice.all();
            case SINGLE -> Choice.single();
            case KINDS -> {
                List<OrganizationKind> kinds = values.choices("organisationKinds", OrganizationKind.class);
                if (kinds.isEmpty()) {
                    throw new Refusal("organisationKinds", "Отметьте хотя бы один вид организаций.");
                }
                yield Choice.of(kinds);
            }
        };
    }

    private static NewProgramme plan(Launch launch, FormValues values) {
        return new NewProgramme(
                values.requiredText("title", "Укажите название программы."),
                launch.startsOn(),
                launch.endsOn(),
                set(values.choices("forms", MentoringForm.class), MentoringForm.class),
                set(values.choices("mentoringKinds", MentoringKind.class), MentoringKind.class),
                values.choice("meetingFormat", MeetingFormat.class).orElse(null),
                false);
    }

    private static <E extends Enum<E>> Set<E> set(List<E> values, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }
}
