package org.nastavnik.monitoring.outcome.note;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.ResultLine;

/** What the figures themselves suggest to do; the curator changes and adds. */
final class Proposals {

    private static final int LOW_RATE = 60;

    private Proposals() {}

    static List<String> of(NoteFacts facts) {
        List<String> all = new ArrayList<>();
        if (facts.lines().stream().noneMatch(ResultLine::hasTarget)) {
            all.add("Муниципальному оператору внести в набор показателей целевые значения.");
        }
        List<String> missed = facts.lines().stream()
                .filter(line -> line.hasTarget() && line.value() != null && !line.reached())
                .map(ResultLine::code)
                .toList();
        List<String> withoutTraining =
                missed.stream().filter(code -> !facts.training().contains(code)).toList();
        if (!withoutTraining.isEmpty()) {
            all.add((withoutTraining.size() == 1
                            ? "Кураторам организаций, не достигших цели по показателю %s, включить в дорожные карты мероприятия по вовлечению участников."
                            : "Кураторам организаций, не достигших целей по показателям %s, включить в дорожные карты мероприятия по вовлечению участников.")
                    .formatted(String.join(", ", withoutTraining)));
        }
        List<Lagging.School> lagging = Lagging.of(facts);
        if (!lagging.isEmpty()) {
            all.add((lagging.size() == 1
                            ? "Муниципальному оператору провести консультацию для куратора организации: %s."
                            : "Муниципальному оператору провести консультации для кураторов организаций: %s.")
                    .formatted(String.join(
                            ", ", lagging.stream().map(Lagging.School::name).toList())));
        }
        if (missed.stream().anyMatch(facts.training()::contains)) {
            all.add(
                    "Муниципальному оператору организовать курсы по наставничеству (36 часов и более) для работников, не имеющих действующей подготовки.");
        }
        papers(facts, all);
        if (!facts.reporting().missing().isEmpty()) {
            all.add("Координатору рассмотреть причины, по которым не приняты отчёты организаций: %s."
                    .formatted(String.join(", ", facts.reporting().missing())));
        }
        if (facts.roadMaps().overdue() > 0) {
            all.add(
                    "Кураторам организаций отметить исполнение просроченных мероприятий дорожных карт или перенести их сроки с указанием причины.");
        }
        surveys(facts, all);
        if (all.isEmpty()) {
            all.add("Продолжить реализацию дорожной карты и распространять опыт организаций, достигших целей.");
        }
        return all;
    }

    private static void papers(NoteFacts facts, List<String> all) {
        List<String> absent = facts.lines().stream()
                .filter(line -> line.paper() && line.schoolsReached() < line.schools())
                .map(ResultLine::code)
                .toList();
        if (!absent.isEmpty()) {
            all.add((absent.size() == 1
                            ? "Руководителям организаций утвердить недостающий документ (показатель %s)."
                            : "Руководителям организаций утвердить недостающие документы (показатели %s).")
                    .formatted(String.join(", ", absent)));
        }
    }

    private static void surveys(NoteFacts facts, List<String> all) {
        long asked = facts.mentees().asked() + facts.mentors().asked();
        long answered = facts.mentees().answered() + facts.mentors().answered();
        boolean silent = facts.lines().stream()
                .anyMatch(line -> line.kind() == IndicatorKind.SURVEY
                        && (line.state() == FigureState.EMPTY || line.state() == FigureState.SUPPRESSED));
        if (silent || asked > 0 && answered * 100 < asked * LOW_RATE) {
            all.add(
                    "Кураторам организаций выдать участникам личные ссылки на анкеты, чтобы удовлетворённость измерялась по ответам большинства.");
        }
    }
}
