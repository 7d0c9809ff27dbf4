package org.nastavnik.cockpit;

import java.util.List;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;

/** What somebody who comes for the first time does first: a section and what there is to do in it. */
public record FirstStep(Section section, String what) {

    private static final FirstStep TASKS = new FirstStep(
            Section.TASKS,
            "Откройте верхнюю задачу. Всё, что уже известно, в форме заполнено; поля со звёздочкой заполните сами и нажмите «Завершить задачу».");
    private static final FirstStep APPROVALS = new FirstStep(
            Section.TASKS,
            "Здесь ждут ваши решения: назначить куратора, утвердить, подписать. Что не устраивает, верните с замечанием, оно придёт исполнителю.");
    private static final FirstStep REGISTER = new FirstStep(
            Section.REGISTER,
            "Проверьте людей организации. Многих сразу удобно загрузить из файла, у каждого отметьте согласие.");
    private static final FirstStep ABSENCE =
            new FirstStep(Section.ABSENCES, "Уезжаете? Назовите заместителя: ваши задачи на эти дни перейдут ему.");
    private static final FirstStep OWN_DATA =
            new FirstStep(Section.OWN_DATA, "Посмотрите, что о вас хранится и кто это смотрел.");
    private static final FirstStep MAILS =
            new FirstStep(Section.MAILS, "Выберите, как часто присылать письма: сразу или одно письмо в день.");
    private static final FirstStep FIGURES = new FirstStep(
            Section.FIGURES, "Показатели считаются сами. Нажмите на число, и увидите, из чего оно сложилось.");

    /** Of the highest role that there are steps for. */
    public static List<FirstStep> of(Viewer viewer) {
        return viewer.roles().stream().findFirst().map(held -> steps(held.role())).orElse(List.of()).stream()
                .filter(step -> step.section().isFor(viewer))
                .toList();
    }

    private static List<FirstStep> steps(Role role) {
        return switch (role) {
            case ADMINISTRATOR ->
                List.of(
                        new FirstStep(
                                Section.PROCESSES,
                                "Здесь видно, где стоят все дела и что застряло. Регионы и муниципалитеты заводят ниже, в разделе «Люди и организации»."),
                        MAILS);
            case REGIONAL_COORDINATOR ->
                List.of(
                        new FirstStep(
                                Section.DEBTS, "Посмотрите, кто и с чем опаздывает, и напомните отстающим все разом."),
                        FIGURES,
                        TASKS,
                        MAILS);
            case COORDINATOR ->
                List.of(
                        new FirstStep(
                                Section.DEBTS, "Посмотрите, кто и с чем опаздывает, и напомните отстающим все разом."),
                        APPROVALS,
                        new FirstStep(
                                Section.MEETINGS,
                                "Назначьте координационное совещание: в году их должно быть не меньше двух."),
                        FIGURES,
                        MAILS);
            case MUNICIPAL_CURATOR ->
                List.of(
                        new FirstStep(Section.PROGRAMMES, "Посмотрите, на каком этапе каждая организация."),
                        FIGURES,
                        TASKS,
                        MAILS);
            case OPERATOR ->
                List.of(
                        new FirstStep(
                                Section.BANK,
                                "Карты наставников появляются здесь, когда вы их проверите: задача «Проверить карту» придёт сама."),
                        new FirstStep(Section.COURSES, "Объявите курс: кураторы сами запишут людей."),
                        new FirstStep(Section.PARTNERS, "Внесите предприятия, с которыми есть соглашения."),
                        FIGURES,
                        TASKS);
            case HEAD -> List.of(APPROVALS, REGISTER, FIGURES, ABSENCE, MAILS);
            case CURATOR -> List.of(TASKS, REGISTER, FIGURES, ABSENCE, MAILS);
            case COMMISSION_MEMBER ->
                List.of(
                        new FirstStep(
                                Section.TASKS, "Здесь ждут представления к наградам: прочитайте и поставьте оценки."),
                        OWN_DATA,
                        MAILS);
            case MENTOR ->
                List.of(
                        new FirstStep(
                                Section.PAIRS,
                                "Здесь ваши наставляемые, план и журнал встреч. После встречи придёт задача записать, как она прошла."),
                        OWN_DATA,
                        MAILS);
        };
    }
}
