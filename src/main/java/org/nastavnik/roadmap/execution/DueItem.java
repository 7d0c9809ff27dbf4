package org.nastavnik.roadmap.execution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.shared.Refusal;

/** An item of a map in force at one of its terms: it has to be done until a day. */
@Entity
@Table(name = "roadmap_due")
public class DueItem {

    private static final int LINK = 500;
    private static final int REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long roadMapId;
    private Long itemId;
    private LocalDate dueFrom;
    private LocalDate dueUntil;
    private LocalDate firstDueUntil;

    @Enumerated(EnumType.STRING)
    private DueState state = DueState.PLANNED;

    private String reason;
    private int moved;
    private LocalDate movedOn;
    private String link;
    private Long documentId;
    private String reportedBy;
    private Instant reportedAt;

    @Version
    private long version;

    protected DueItem() {}

    DueItem(long roadMapId, long itemId, DuePeriod term) {
        this.roadMapId = roadMapId;
        this.itemId = itemId;
        this.dueFrom = term.from();
        this.dueUntil = term.until();
        this.firstDueUntil = term.until();
    }

    /** @param hasFile a file shows it already */
    void done(String shownAt, Long shownBy, boolean hasFile, String by, Instant now) {
        requirePlanned();
        String address = blankToNull(shownAt);
        if (address == null && shownBy == null && !hasFile) {
            throw new Refusal(
                    "link",
                    "Приложите подтверждение: укажите ссылку, выберите документ или приложите файл на странице.");
        }
        if (address != null && !isAddress(address)) {
            throw new Refusal(
                    "link", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
        }
        this.link = address;
        this.documentId = shownBy;
        end(DueState.DONE, by, now);
    }

    void notDone(String why, String by, Instant now) {
        requirePlanned();
        this.reason = requireReason(why, "Напишите, почему мероприятие не выполнено.");
        end(DueState.NOT_DONE, by, now);
    }

    /** It goes on, until another day. */
    void move(LocalDate to, String why, LocalDate today, LocalDate mapEnd) {
        requirePlanned();
        if (to == null) {
            throw new Refusal(
                    "movedTo", "Укажите новый срок: последний день, до которого мероприятие будет выполнено.");
        }
        if (!to.isAfter(today) || !to.isAfter(dueUntil)) {
            throw new Refusal("movedTo", "Новый срок должен быть позже прежнего и позже сегодняшнего дня.");
        }
        if (to.isAfter(mapEnd)) {
            throw new Refusal(
                    "movedTo", "Новый срок позже окончания программы: укажите более ранний или продлите программу.");
        }
        this.reason = requireReason(why, "Напишите, почему срок переносится.");
        this.dueUntil = to;
        this.moved++;
        this.movedOn = today;
    }

    /** It was answered for in that month already: another day was agreed on. */
    boolean movedIn(YearMonth month) {
        return movedOn != null && YearMonth.from(movedOn).equals(month);
    }

    private void end(DueState how, String by, Instant now) {
        this.state = how;
        this.reportedBy = by;
        this.reportedAt = now;
    }

    private void requirePlanned() {
        if (state != DueState.PLANNED) {
            throw new Refusal("О мероприятии уже отчитались (" + state.title() + "): обновите страницу.");
        }
    }

    private static String requireReason(String why, String sentence) {
        String given = blankToNull(why);
        if (given == null) {
            throw new Refusal("reason", sentence);
        }
        if (given.length() > REASON) {
            throw new Refusal("reason", "Причина длиннее 2000 знаков: сократите её.");
        }
        return given;
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return typed.length() <= LINK
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public Long id() {
        return id;
    }

    public Long roadMapId() {
        return roadMapId;
    }

    public Long itemId() {
        return itemId;
    }

    public LocalDate dueUntil() {
        return dueUntil;
    }

    public LocalDate firstDueUntil() {
        return firstDueUntil;
    }

    public DueState state() {
        return state;
    }

    public boolean planned() {
        return state == DueState.PLANNED;
    }

    public boolean overdueOn(LocalDate today) {
        return planned() && dueUntil.isBefore(today);
    }

    public String reason() {
        return reason;
    }

    public boolean moved() {
        return moved > 0;
    }

    public String link() {
        return link;
    }

    public Long documentId() {
        return documentId;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
