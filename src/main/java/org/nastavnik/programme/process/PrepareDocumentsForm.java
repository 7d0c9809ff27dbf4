package org.nastavnik.programme.process;

import static org.nastavnik.programme.process.AppointCuratorForm.lines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.programme.Indicator;
import org.nastavnik.programme.ProgrammePapers;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;

/** The curator's papers; the usual wording is that of the Orel programme. */
@Component
class PrepareDocumentsForm implements TaskForm {

    private static final String USUAL_GOAL = "Раскрытие потенциала личности наставляемого";
    private static final String USUAL_TASKS = """
            повышение мотивации к учёбе и улучшение образовательных результатов обучающегося, в том числе через участие в олимпиадах, конкурсах и иных творческих мероприятиях
            раскрытие личностного, творческого, профессионального потенциала каждого обучающегося
            подготовка обучающегося к самостоятельной, осознанной и социально продуктивной деятельности в современном мире
            улучшение показателей эффективности образовательной организации""";
    private static final String USUAL_RESULTS = """
            проявление творческой активности и развитие уверенности в себе
            высокий уровень включённости наставляемого в социальные, культурные и образовательные процессы школы
            стимул к образовательному, культурному, интеллектуальному, физическому совершенствованию и самореализации
            повышение успеваемости и улучшение психоэмоционального фона внутри класса и школы""";
    private static final String USUAL_RISKS = """
            Отсутствие у педагогов восприятия наставничества как механизма профессионального роста: создание среды для развития наставничества, освещение практик, участие в муниципальных и региональных программах
            Высокая нагрузка на наставников и наставляемых: система материальных и нематериальных стимулов, поощрения за конкретные достижения
            Низкая мотивация наставляемых, формализм: разнообразные формы наставничества, в том числе дистанционные, психолого-педагогическая поддержка""";

    private final ProgrammePapers papers;
    private final CaseFacts facts;
    private final Programmes programmes;
    private final LocalDay localDay;

    PrepareDocumentsForm(ProgrammePapers papers, CaseFacts facts, Programmes programmes, LocalDay localDay) {
        this.papers = papers;
        this.facts = facts;
        this.programmes = programmes;
        this.localDay = localDay;
    }

    @Override
    public String key() {
        return ProgrammeElements.PREPARE_DOCUMENTS;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task)
                .value("regulationDate", today(task))
                .value("goal", USUAL_GOAL)
                .value("tasks", USUAL_TASKS)
                .value("results", USUAL_RESULTS)
                .value("risks", USUAL_RISKS)
                .value(
                        "indicators",
                        Arrays.stream(Indicator.values()).map(Enum::name).toList());
    }

    private LocalDate today(FormTask task) {
        return localDay.of(programmes.get(task.businessKey().programmeId()).organizationId());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        papers.issueContent(
                task.businessKey().programmeId(),
                new ProgrammePapers.Content(
                        values.requiredText("regulationNumber", "Укажите номер приказа об утверждении положения."),
                        values.requiredDate("regulationDate", "Укажите дату приказа об утверждении положения."),
                        values.requiredText("goal", "Укажите цель программы."),
                        lines(values.requiredText("tasks", "Укажите задачи программы, каждую с новой строки.")),
                        lines(values.requiredText("results", "Укажите ожидаемые результаты, каждый с новой строки.")),
                        values.text("risks").map(AppointCuratorForm::lines).orElse(List.of()),
                        values.choices("indicators", Indicator.class).stream()
                                .map(Indicator::title)
                                .toList()));
        return Completion.done();
    }
}
