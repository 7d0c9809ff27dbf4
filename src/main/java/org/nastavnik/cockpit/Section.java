package org.nastavnik.cockpit;

import java.util.function.Predicate;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;

/**
 * A part of the product that people go to: where it is, what it is for, who has it. Header and morning page show what is
 * listed here, in this order; nobody is offered a page that would refuse them.
 */
public enum Section {
    TASKS(
            Group.PROGRAMMES,
            "/camunda/app/tasklist/default/",
            "Задачи",
            "заполнить, проверить, утвердить",
            Place.HEADER,
            viewer -> true),
    SEARCH(
            Group.PROGRAMMES,
            "/search",
            "Поиск",
            "программы, документы и люди по словам в любой форме",
            Place.HEADER,
            Section::watches),
    PROGRAMMES(
            Group.PROGRAMMES,
            "/programmes",
            "Программы",
            "на каком этапе каждая и чего она ждёт",
            Place.HEADER,
            Section::watches),
    NEW_PROGRAMME(
            Group.PROGRAMMES,
            "/programmes/new",
            "Новая программа",
            "начать программу организации",
            Place.MORNING,
            viewer -> viewer.holds(Role.HEAD) || viewer.holds(Role.COORDINATOR)),
    PAIRS(
            Group.PROGRAMMES,
            "/pairs",
            "Мои пары",
            "встречи и планы ваших наставляемых",
            Place.HEADER,
            viewer -> viewer.holds(Role.MENTOR)),
    ROUTES(
            Group.PROGRAMMES,
            "/routes",
            "Маршруты",
            "планы наставляемых по уровням и их выполнение",
            Place.MORNING,
            viewer -> leads(viewer) || oversees(viewer)),
    CALENDAR(
            Group.PROGRAMMES,
            "/calendar",
            "Календарь встреч",
            "когда встречаются пары; подписка в телефоне",
            Place.MORNING,
            viewer -> leads(viewer) || viewer.holds(Role.MENTOR)),
    DOCUMENTS(
            Group.PROGRAMMES,
            "/documents",
            "Документы",
            "приказы, положения и другие бумаги программ",
            Place.HEADER,
            viewer -> watches(viewer) || viewer.holds(Role.MENTOR)),
    BANK(
            Group.PROGRAMMES,
            "/mentor-bank",
            "Банк наставников",
            "найти наставника в муниципалитете",
            Place.HEADER,
            viewer -> leads(viewer) || serves(viewer)),
    BANK_REQUESTS(
            Group.PROGRAMMES,
            "/mentor-bank/requests",
            "Запросы наставников",
            "кого просят у вас и кого просите вы",
            Place.MORNING,
            Section::leads),
    BANK_REGISTERS(
            Group.PROGRAMMES,
            "/mentor-bank/registers",
            "Реестры банка",
            "наставники банка на день полугодия, для приказа и сайта",
            Place.MORNING,
            Section::serves),
    REGISTER(
            Group.PEOPLE,
            "/persons",
            "Реестр",
            "люди организации, из которых выбирают наставников и наставляемых",
            Place.HEADER,
            Section::leads),
    MUNICIPAL_REGISTER(
            Group.PEOPLE,
            "/municipal-register",
            "Реестр муниципалитета",
            "люди всех организаций: поиск, выгрузка, численность",
            Place.MORNING,
            Section::oversees),
    HEAD_COUNTS(
            Group.PEOPLE,
            "/head-counts",
            "Численность",
            "сколько в организациях обучающихся и работников всего, для показателей",
            Place.MORNING,
            viewer -> leads(viewer) || serves(viewer)),
    TUTORS(
            Group.PEOPLE,
            "/tutors",
            "Тьюторы",
            "кто сопровождает маршруты наставляемых",
            Place.MORNING,
            viewer -> leads(viewer) || oversees(viewer)),
    COURSES(Group.PEOPLE, "/training-courses", "Курсы", "что объявлено и кто записан", Place.MORNING, Section::watches),
    TRAININGS(
            Group.PEOPLE,
            "/trainings",
            "Обучение",
            "кто обучен и у кого подготовка скоро истекает",
            Place.MORNING,
            viewer -> leads(viewer) || oversees(viewer)),
    PARTNERS(
            Group.PEOPLE,
            "/partners",
            "Партнёры",
            "предприятия, которые направляют наставников, и соглашения с ними",
            Place.MORNING,
            viewer -> leads(viewer) || oversees(viewer)),
    CURATORS(
            Group.PEOPLE,
            "/curators",
            "Кураторы",
            "кто куратор в каждой организации и обучен ли он",
            Place.MORNING,
            Section::oversees),
    CONSENT_TEXTS(
            Group.PEOPLE,
            "/consent-texts",
            "Тексты согласий",
            "что подписывают люди и сколько согласий в каждой редакции",
            Place.MORNING,
            viewer -> leads(viewer) || serves(viewer) || viewer.isAdministrator()),
    ERASURES(
            Group.PEOPLE,
            "/erasures",
            "Предложено обезличить",
            "чьи персональные данные пора удалить",
            Place.MORNING,
            Section::leads),
    MONITORING(
            Group.RESULTS,
            "/monitoring",
            "Мониторинг",
            "отчёты организаций за полугодие: кто на каком шаге",
            Place.MORNING,
            viewer -> leads(viewer) || oversees(viewer) || viewer.isAdministrator()),
    REGIONAL_MONITORING(
            Group.RESULTS,
            "/regional-monitoring",
            "Мониторинг региона",
            "кто из муниципалитетов отчитался; отчёт региона за полугодие",
            Place.MORNING,
            viewer -> !viewer.coordinated().isEmpty() || viewer.isAdministrator()),
    DEBTS(
            Group.RESULTS,
            "/debts",
            "Карта отставаний",
            "кто, с чем и на каком этапе опаздывает; напомнить всем сразу",
            Place.HEADER,
            viewer -> oversees(viewer) || viewer.isAdministrator()),
    FIGURES(
            Group.RESULTS,
            "/figures",
            "Показатели",
            "цели и факты, до людей, из которых они сложились",
            Place.HEADER,
            Section::watches),
    MONITORING_RESULTS(
            Group.RESULTS,
            "/monitoring-results",
            "Итоги мониторинга",
            "сводные показатели за полугодие, реестры, аналитическая справка",
            Place.MORNING,
            viewer -> oversees(viewer) || viewer.isAdministrator()),
    REGION_FIGURES(
            Group.RESULTS,
            "/region-figures",
            "Показатели региона",
            "муниципалитеты рядом, сопоставимые показатели, формы статистики",
            Place.MORNING,
            viewer -> viewer.holds(Role.REGIONAL_COORDINATOR) || viewer.isAdministrator()),
    SURVEY_RATES(
            Group.RESULTS,
            "/survey-rates",
            "Анкетирование",
            "сколько участников ответили на анкеты, по организациям",
            Place.MORNING,
            viewer -> oversees(viewer) || viewer.isAdministrator()),
    ROAD_MAP(
            Group.RESULTS,
            "/municipal-road-map",
            "Дорожная карта",
            "мероприятия муниципалитета и их сроки",
            Place.HEADER,
            Section::watches),
    EXECUTION(
            Group.RESULTS,
            "/road-map-execution",
            "Выполнение дорожных карт",
            "сколько сделано и что просрочено, по организациям",
            Place.MORNING,
            Section::oversees),
    MEETINGS(
            Group.RESULTS,
            "/meetings",
            "Совещания",
            "координационные совещания, их протоколы и решения",
            Place.MORNING,
            Section::watches),
    WEBSITES(
            Group.RESULTS,
            "/website-sections",
            "Рубрики на сайтах",
            "открываются ли страницы о наставничестве и что на них есть",
            Place.MORNING,
            Section::oversees),
    BOTTLENECKS(
            Group.RESULTS,
            "/processes",
            "Узкие места",
            "сколько длится каждый шаг, где дела задерживаются и что застряло",
            Place.MORNING,
            viewer -> oversees(viewer) || viewer.isAdministrator()),
    PROCESSES(
            Group.RESULTS,
            "/camunda/app/cockpit/default/",
            "Ход процессов",
            "схемы всех идущих процессов",
            Place.MORNING,
            viewer -> viewer.isAdministrator()
                    || viewer.holds(Role.COORDINATOR)
                    || viewer.holds(Role.REGIONAL_COORDINATOR)),
    NOTICES(Group.OWN, "/notices", "Уведомления", "напоминания о сроках", Place.MORNING, viewer -> true),
    MAILS(Group.OWN, "/mails", "Письма", "как часто присылать и что прислано", Place.MORNING, viewer -> true),
    DONE(Group.OWN, "/done", "Сделано мной", "завершённые задачи", Place.MORNING, viewer -> true),
    ABSENCES(
            Group.OWN,
            "/absences",
            "Отсутствие и замещение",
            "кто выполняет ваши задачи, пока вас нет",
            Place.MORNING,
            viewer -> viewer.roles().stream().anyMatch(held -> Role.DEPUTISED.contains(held.role()))),
    OWN_DATA(
            Group.OWN,
            "/me/data",
            "Мои данные",
            "что система хранит о вас и кто это смотрел",
            Place.MORNING,
            viewer -> true),
    ACCOUNT(Group.OWN, "/account", "Учётная запись", "пароль и вход", Place.MORNING, viewer -> true);

    /** What belongs together on the morning page. */
    public enum Group {
        PROGRAMMES("Программы и пары"),
        PEOPLE("Люди и организации"),
        RESULTS("Ход и итоги"),
        OWN("Моё");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private enum Place {
        /** At the top of every page, and on the morning page. */
        HEADER,
        /** On the morning page alone. */
        MORNING
    }

    private final Group group;
    private final String path;
    private final String title;
    private final String purpose;
    private final Place place;
    private final Predicate<Viewer> has;

    Section(Group group, String path, String title, String purpose, Place place, Predicate<Viewer> has) {
        this.group = group;
        this.path = path;
        this.title = title;
        this.purpose = purpose;
        this.place = place;
        this.has = has;
    }

    private static boolean leads(Viewer viewer) {
        return !viewer.led().isEmpty();
    }

    private static boolean serves(Viewer viewer) {
        return !viewer.served().isEmpty();
    }

    private static boolean oversees(Viewer viewer) {
        return !viewer.overseen().isEmpty();
    }

    private static boolean watches(Viewer viewer) {
        return leads(viewer) || oversees(viewer) || viewer.isAdministrator();
    }

    public boolean isFor(Viewer viewer) {
        return has.test(viewer);
    }

    public boolean inHeader() {
        return place == Place.HEADER;
    }

    public Group group() {
        return group;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }
}
