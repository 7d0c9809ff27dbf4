package org.nastavnik.monitoring.outcome.note;

import static org.nastavnik.monitoring.outcome.note.NoteWords.byPoints;
import static org.nastavnik.monitoring.outcome.note.NoteWords.changed;
import static org.nastavnik.monitoring.outcome.note.NoteWords.count;
import static org.nastavnik.monitoring.outcome.note.NoteWords.notReached;
import static org.nastavnik.monitoring.outcome.note.NoteWords.ofOrganizations;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;
import static org.nastavnik.monitoring.outcome.note.NoteWords.reachedBy;
import static org.nastavnik.monitoring.outcome.note.NoteWords.toIndicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;

/**
 * The note in words, made of its facts alone: the same facts give the same words. It names organisations and no persons;
 * groups of fewer than five are not told. A line that begins with a dash is an item.
 */
final class NoteDraft {

    private static final long SMALL = 5;
    private static final int MOST_CHANGES = 5;
    private static final String ITEM = "– ";

    private final NoteFacts facts;
    private final List<ResultLine> goals;

    private NoteDraft(NoteFacts facts) {
        this.facts = facts;
        this.goals = facts.lines().stream().filter(ResultLine::hasTarget).toList();
    }

    static Map<NoteSection, String> of(NoteFacts facts) {
        NoteDraft draft = new NoteDraft(facts);
        Map<NoteSection, String> sections = new EnumMap<>(NoteSection.class);
        sections.put(NoteSection.BASIS, draft.basis());
        sections.put(NoteSection.PAPERS, draft.papers());
        sections.put(NoteSection.REACHED, draft.reached());
        sections.put(NoteSection.NOT_REACHED, draft.missed());
        sections.put(NoteSection.CHANGE, draft.change());
        sections.put(NoteSection.SCHOOLS, draft.schools());
        sections.put(NoteSection.SURVEYS, draft.surveys());
        sections.put(NoteSection.ROAD_MAPS, draft.roadMaps());
        sections.put(NoteSection.REGISTERS, draft.registers());
        sections.put(NoteSection.PROPOSALS, draft.proposals());
        return sections;
    }

    private String basis() {
        List<String> text = new ArrayList<>();
        text.add("Мониторинг реализации целевой модели наставничества за %s проведён по состоянию на %s"
                .formatted(facts.period().title(), RussianDates.inText(facts.lastDay())));
        int asked = facts.reporting().asked();
        int accepted = facts.reporting().accepted();
        if (accepted == 0) {
            text.add("Ни одного отчёта организаций не принято.");
        } else if (accepted == asked) {
            text.add("Отчёты приняты от всех организаций, которые должны были отчитаться (%d).".formatted(asked));
        } else {
            text.add("Отчёты приняты от %s из %d.".formatted(ofOrganizations(accepted), asked));
            if (!facts.reporting().missing().isEmpty()) {
                text.add("Итоги подведены без следующих организаций: %s."
                        .formatted(String.join(", ", facts.reporting().missing())));
            }
        }
        return lines(text);
    }

    private String papers() {
        List<ResultLine> papers =
                facts.lines().stream().filter(ResultLine::paper).toList();
        if (papers.isEmpty()) {
            return "Наличие локальных документов в этом мониторинге не проверялось.";
        }
        List<ResultLine> everywhere = papers.stream()
                .filter(line -> line.schools() > 0 && line.schoolsReached() == line.schools())
                .toList();
        List<String> text = new ArrayList<>();
        if (everywhere.size() == papers.size()) {
            text.add("Все документы, которые проверяет мониторинг, есть во всех отчитавшихся организациях.");
        } else {
            text.add("Документы есть не во всех отчитавшихся организациях:");
            papers.stream()
                    .filter(line -> !everywhere.contains(line))
                    .forEach(line -> text.add(ITEM
                            + "%s. %s: есть у %s из %d (%s)."
                                    .formatted(
                                            line.code(),
                                            bare(line.name()),
                                            ofOrganizations(line.schoolsReached()),
                                            line.schools(),
                                            percent(line.schoolsReached(), line.schools()))));
        }
        return lines(text);
    }

    private String reached() {
        List<ResultLine> reached = goals.stream().filter(ResultLine::reached).toList();
        if (goals.isEmpty()) {
            return "Целевые значения на этот год не установлены.";
        }
        if (reached.isEmpty()) {
            return "В этом полугодии ни одна цель не достигнута.";
        }
        List<String> text = new ArrayList<>();
        text.add(
                reached.size() == goals.size()
                        ? "Достигнуты все цели, установленные на %d год (%d)."
                                .formatted(facts.period().year(), goals.size())
                        : "Цель достигнута по %s из %d.".formatted(toIndicators(reached.size()), goals.size()));
        reached.forEach(line -> text.add(item(line)));
        return lines(text);
    }

    private String missed() {
        List<ResultLine> missed = goals.stream()
                .filter(line -> line.value() != null && !line.reached())
                .toList();
        List<ResultLine> unknown =
                goals.stream().filter(line -> line.value() == null).toList();
        List<String> text = new ArrayList<>();
        if (missed.isEmpty()) {
            text.add("Показателей, по которым цель не достигнута, нет.");
        } else {
            text.add("Цель не достигнута по %s из %d.".formatted(toIndicators(missed.size()), goals.size()));
            missed.stream()
                    .sorted(Comparator.comparing(line -> line.value().subtract(line.target())))
                    .forEach(line -> text.add(item(line)
                            .replaceFirst(
                                    "\\.$",
                                    "; до цели не хватает "
                                            + byPoints(line.target().subtract(line.value()))
                                                    .substring("на ".length())
                                                    .concat("."))));
        }
        if (!unknown.isEmpty()) {
            text.add("Значения нет по %s:".formatted(toIndicators(unknown.size())));
            unknown.forEach(line -> text.add(ITEM
                    + "%s. %s: %s."
                            .formatted(
                                    line.code(), bare(line.name()), line.state().title())));
        }
        return lines(text);
    }

    private static String item(ResultLine line) {
        return ITEM
                + "%s. %s: %s при цели %s%s; %s."
                        .formatted(
                                line.code(),
                                bare(line.name()),
                                percent(line.value()),
                                percent(line.target()),
                                parts(line),
                                reachedBy(line.schoolsReached(), line.schools()));
    }

    /** « (145 из 200)»; nothing where the group is so small that somebody could be recognised. */
    private static String parts(ResultLine line) {
        if (line.numerator() == null || line.denominator() == null || line.state() != FigureState.KNOWN) {
            return "";
        }
        boolean small = line.numerator() > 0 && line.numerator() < SMALL || line.denominator() < SMALL;
        return small ? "" : " (%d из %d)".formatted(line.numerator(), line.denominator());
    }

    private String change() {
        if (facts.before() == null) {
            return "Сравнить не с чем: итоги предыдущего полугодия в системе не подводились.";
        }
        List<ResultLine> compared = facts.lines().stream()
                .filter(line -> !line.paper() && line.change() != null)
                .toList();
        if (compared.isEmpty()) {
            return "Показателей, которые можно сравнить %s, нет.".formatted(NoteWords.with(facts.before()));
        }
        List<ResultLine> up = with(compared, line -> line.change().signum() > 0);
        List<ResultLine> down = with(compared, line -> line.change().signum() < 0);
        List<ResultLine> same = with(compared, line -> line.change().signum() == 0);
        List<String> parts = new ArrayList<>();
        if (!up.isEmpty()) {
            parts.add(changed(up.size(), "вырос", "выросли"));
        }
        if (!down.isEmpty()) {
            parts.add(changed(down.size(), "снизился", "снизились"));
        }
        if (!same.isEmpty()) {
            parts.add(changed(same.size(), "не изменился", "не изменились"));
        }
        List<String> text = new ArrayList<>();
        text.add("По сравнению %s %s.".formatted(NoteWords.with(facts.before()), String.join(", ", parts)));
        compared.stream()
                .filter(line -> line.change().signum() != 0)
                .sorted(Comparator.comparing((ResultLine line) -> line.change().abs())
                        .reversed())
                .limit(MOST_CHANGES)
                .forEach(line -> text.add(ITEM
                        + "%s. %s: было %s, стало %s (%s %s)."
                                .formatted(
                                        line.code(),
                                        bare(line.name()),
                                        percent(line.previous()),
                                        percent(line.value()),
                                        byPoints(line.change()),
                                        line.change().signum() > 0 ? "больше" : "меньше")));
        return lines(text);
    }

    private static List<ResultLine> with(List<ResultLine> lines, Predicate<ResultLine> which) {
        return lines.stream().filter(which).toList();
    }

    private String schools() {
        List<Lagging.School> lagging = Lagging.of(facts);
        if (goals.isEmpty()) {
            return "Целевые значения на этот год не установлены, поэтому организации не сравниваются.";
        }
        if (lagging.isEmpty()) {
            return "Организаций, в которых не достигнута половина целей или больше, нет.";
        }
        List<String> text = new ArrayList<>();
        text.add("Не достигнута половина целей или больше:");
        lagging.forEach(school -> text.add(ITEM
                + "%s: %s из %d (%s)."
                        .formatted(
                                school.name(),
                                notReached(school.missed().size()),
                                school.goals(),
                                String.join(", ", school.missed()))));
        return lines(text);
    }

    private String surveys() {
        NoteFacts.Answers mentees = facts.mentees();
        NoteFacts.Answers mentors = facts.mentors();
        if (mentees.asked() + mentors.asked() == 0) {
            return "Итоговое анкетирование участников в этом полугодии не проводилось.";
        }
        List<String> text = new ArrayList<>();
        text.add("Итоговые анкеты заполняют участники программ, в которых анкетирование началось.");
        answers(text, mentees, "Из %s ответили %s (%s).", "наставляемого", "наставляемых", "Наставляемые");
        answers(text, mentors, "Из %s ответили %s (%s).", "наставника", "наставников", "Наставники");
        return lines(text);
    }

    private static void answers(
            List<String> text, NoteFacts.Answers side, String sentence, String one, String many, String heading) {
        if (side.asked() == 0) {
            return;
        }
        if (side.answered() > 0 && side.answered() < SMALL) {
            text.add(ITEM + heading + ": ответили меньше пяти человек, поэтому числа не приводятся.");
        } else {
            text.add(ITEM
                    + sentence.formatted(
                            count(side.asked(), one, many, many),
                            side.answered() == side.asked() ? "все" : Long.toString(side.answered()),
                            percent(side.answered(), side.asked())));
        }
    }

    private String roadMaps() {
        NoteFacts.RoadMaps maps = facts.roadMaps();
        List<String> text = new ArrayList<>();
        if (maps.maps() == 0) {
            text.add("Действующих дорожных карт организаций нет.");
        } else {
            text.add("В организациях %s."
                    .formatted(RussianPlural.of(
                            maps.maps(),
                            "действует %d дорожная карта",
                            "действуют %d дорожные карты",
                            "действуют %d дорожных карт")));
            text.add(
                    "Мероприятий с учётом повторяющихся сроков: %d, из них выполнено %d (%s), не выполнено %d, просрочено без отметки %d."
                            .formatted(
                                    maps.total(),
                                    maps.done(),
                                    percent(maps.done(), maps.total()),
                                    maps.notDone(),
                                    maps.overdue()));
        }
        if (!maps.notes().isEmpty()) {
            text.add("При проверке отчётов отмечено:");
            maps.notes().forEach(note -> text.add(ITEM + note.organization() + ": " + ending(note.text())));
        }
        return lines(text);
    }

    private static String ending(String sentence) {
        String bare = sentence.strip().replaceAll("\\s*\\R\\s*", " ");
        return bare.matches(".*[.!?…]") ? bare : bare + ".";
    }

    private String registers() {
        NoteFacts.Registers registers = facts.registers();
        if (registers == null) {
            return "Реестры за это полугодие ещё не сформированы.";
        }
        List<String> counts = new ArrayList<>();
        add(counts, registers.mentors(), "наставник", "наставника", "наставников");
        add(counts, registers.mentees(), "наставляемый", "наставляемых", "наставляемых");
        add(counts, registers.partners(), "предприятие-партнёр", "предприятия-партнёра", "предприятий-партнёров");
        add(counts, registers.practices(), "лучшая практика", "лучшие практики", "лучших практик");
        return counts.isEmpty()
                ? "Реестры муниципалитета сформированы, записей в них нет."
                : "В реестрах муниципалитета: " + String.join(", ", counts) + ".";
    }

    private static void add(List<String> counts, long count, String one, String few, String many) {
        if (count > 0) {
            counts.add(count(count, one, few, many));
        }
    }

    private String proposals() {
        List<String> items = Proposals.of(facts);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            text.add((i + 1) + ". " + items.get(i));
        }
        return lines(text);
    }

    /** Names of indicators end with notes in brackets and full stops that a sentence does not need. */
    static String bare(String name) {
        return name.strip().replaceAll("[.;,]+$", "");
    }

    private static String lines(List<String> text) {
        return String.join("\n", text);
    }
}
