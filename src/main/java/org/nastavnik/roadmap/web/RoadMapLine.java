package org.nastavnik.roadmap.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.shared.Refusal;

/** One line of the table as typed. */
public class RoadMapLine {

    private Long id;
    private String number;
    private String section;
    private String text;
    private String responsible;
    private String due;
    private String from;
    private String until;
    private String result;
    private boolean drop;

    static RoadMapLine of(RoadMapItem item) {
        RoadMapLine line = new RoadMapLine();
        line.id = item.id();
        line.fill(item.content());
        line.drop = item.dropped();
        return line;
    }

    final void fill(ItemText content) {
        this.number = content.number();
        this.section = content.section();
        this.text = content.text();
        this.responsible = content.responsible();
        this.due = content.due();
        this.from = content.dueFrom() == null ? null : content.dueFrom().toString();
        this.until = content.dueUntil() == null ? null : content.dueUntil().toString();
        this.result = content.result();
    }

    boolean isEmpty() {
        return blank(text) && blank(responsible) && blank(due) && blank(until);
    }

    /** Terms in words that were left as they were follow the dates that were changed. */
    ItemText content(int index, ItemText before) {
        try {
            LocalDate first = date("dueFrom", from);
            LocalDate last = date("dueUntil", until);
            boolean newDates = before != null
                    && !(Objects.equals(first, before.dueFrom()) && Objects.equals(last, before.dueUntil()));
            String words =
                    newDates && last != null && due != null && due.strip().equals(before.due()) ? null : due;
            return new ItemText(number, section, text, responsible, words, first, last, result);
        } catch (Refusal refusal) {
            throw new RoadMapInput.LineRefusal(
                    index, refusal.field(), "Строка " + (index + 1) + ". " + refusal.sentence());
        }
    }

    private static LocalDate date(String field, String typed) {
        try {
            return blank(typed) ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Укажите дату полностью: день, месяц и год.");
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public boolean isDrop() {
        return drop;
    }

    public void setDrop(boolean drop) {
        this.drop = drop;
    }
}
