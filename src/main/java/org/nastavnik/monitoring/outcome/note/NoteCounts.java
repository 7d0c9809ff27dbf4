package org.nastavnik.monitoring.outcome.note;

import static org.nastavnik.monitoring.outcome.note.NoteWords.ITEM;
import static org.nastavnik.monitoring.outcome.note.NoteWords.bare;
import static org.nastavnik.monitoring.outcome.note.NoteWords.count;
import static org.nastavnik.monitoring.outcome.note.NoteWords.lines;
import static org.nastavnik.monitoring.outcome.note.NoteWords.ofOrganizations;
import static org.nastavnik.monitoring.outcome.note.NoteWords.percent;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.shared.RussianPlural;

/** What the note counts beside the targets: papers, answers, items of road maps, rows of registers. */
final class NoteCounts {

    private final NoteFacts facts;

    NoteCounts(NoteFacts facts) {
        this.facts = facts;
    }

    String papers() {
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

    String surveys() {
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
        if (side.answered() > 0 && side.answered() < Figure.SMALL_GROUP) {
            text.add(ITEM + heading + ": ответили меньше пяти человек, поэтому числа не приводятся.");
        } else {
            text.add(ITEM
                    + sentence.formatted(
                            count(side.asked(), one, many, many),
                            side.answered() == side.asked() ? "все" : Long.toString(side.answered()),
                            percent(side.answered(), side.asked())));
        }
    }

    String roadMaps() {
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

    String registers() {
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
}
