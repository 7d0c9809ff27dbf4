package org.nastavnik.programme.process;

import java.util.List;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammePapers;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The head's order on implementation: curator, duties, list of papers to draw up (Р-145; order 25/1, annex 2, 1.4). */
@Component
class AppointCuratorForm implements TaskForm {

    private static final String USUAL_DUTIES = """
            Собрать базы наставников и наставляемых и поддерживать их в актуальном состоянии
            Организовать отбор и обучение наставников
            Подготовить предложения по закреплению наставнических пар
            Сопровождать работу пар и вести журнал встреч
            Проводить мониторинг программы и готовить отчёт""";
    private static final List<String> USUAL_DOCUMENTS = List.of("REGULATION", "PROGRAMME", "INDICATORS", "ROAD_MAP");

    private final Programmes programmes;
    private final ProgrammePapers papers;
    private final OrganizationService organizations;
    private final CaseFacts facts;
    private final LocalDay localDay;

    AppointCuratorForm(
            Programmes programmes,
            ProgrammePapers papers,
            OrganizationService organizations,
            CaseFacts facts,
            LocalDay localDay) {
        this.programmes = programmes;
        this.papers = papers;
        this.organizations = organizations;
        this.facts = facts;
        this.localDay = localDay;
    }

    @Override
    public String key() {
        return ProgrammeElements.APPOINT_CURATOR;
    }

    @Override
    public FormContent show(FormTask task) {
        MentoringProgramme programme = programmes.get(task.businessKey().programmeId());
        return facts.form(task)
                .options("staff", staff(programme, task.login()))
                .value(
                        "curator",
                        organizations
                                .holder(Role.CURATOR, programme.organizationId())
                                .orElse(null))
                .value("orderDate", localDay.of(programme.organizationId()))
                .value("duties", USUAL_DUTIES)
                .value("documents", USUAL_DOCUMENTS);
    }

    /** A head may well be the curator of a small school, but is offered last. */
    private List<Option> staff(MentoringProgramme programme, String head) {
        List<User> people = organizations.staff(programme.organizationId());
        return java.util.stream.Stream.concat(
                        people.stream().filter(user -> !user.login().equals(head)),
                        people.stream().filter(user -> user.login().equals(head)))
                .map(user -> new Option(user.login(), label(user)))
                .toList();
    }

    private static String label(User user) {
        return user.position() == null ? user.name().full() : user.name().full() + ", " + user.position();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        String curator = values.requiredText("curator", "Выберите куратора из списка работников.");
        List<String> duties = lines(values.requiredText("duties", "Укажите обязанности куратора."));
        if (values.choices("documents").isEmpty()) {
            throw new Refusal("documents", "Отметьте документы, которые куратор должен подготовить.");
        }
        programmes.appointCurator(programmeId, curator);
        papers.issueImplementationOrder(
                programmeId,
                new ProgrammePapers.Implementation(
                        curator,
                        values.requiredText("orderNumber", "Укажите номер приказа."),
                        values.requiredDate("orderDate", "Укажите дату приказа."),
                        duties,
                        values.choices("documents", DocumentKind.class).stream()
                                .map(DocumentKind::title)
                                .toList()));
        return Completion.done();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
