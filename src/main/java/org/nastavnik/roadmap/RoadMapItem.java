package org.nastavnik.roadmap;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One line of a road map. What was dropped stays, so that it can be seen that it was there. */
@Entity
@Table(name = "roadmap_item")
public class RoadMapItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int position;
    private String number;
    private String section;
    private String text;
    private String responsible;
    private String due;
    private LocalDate dueFrom;
    private LocalDate dueUntil;
    private String result;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.PLANNED;

    /** The round in which those who decide saw it first. */
    private int sinceRound;

    /** The municipality's item that it was taken over from. */
    private Long municipalItemId;

    protected RoadMapItem() {}

    RoadMapItem(int position, int sinceRound, ItemText content, Long municipalItemId) {
        this.position = position;
        this.municipalItemId = municipalItemId;
        this.sinceRound = sinceRound;
        write(content);
    }

    final void write(ItemText content) {
        this.number = content.number();
        this.section = content.section();
        this.text = content.text();
        this.responsible = content.responsible();
        this.due = content.due();
        this.dueFrom = content.dueFrom();
        this.dueUntil = content.dueUntil();
        this.result = content.result();
    }

    void drop() {
        this.state = ItemState.DROPPED;
    }

    void restore() {
        this.state = ItemState.PLANNED;
    }

    public ItemText content() {
        return new ItemText(number, section, text, responsible, due, dueFrom, dueUntil, result);
    }

    /** «1.4 Разработка положения»: how forms and remarks call it. */
    public String title() {
        return number == null ? text : number + " " + text;
    }

    /** Null: the school's own item. */
    public Long municipalItemId() {
        return municipalItemId;
    }

    /** Asked of the school by its municipality's map. */
    public boolean inherited() {
        return municipalItemId != null;
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public ItemState state() {
        return state;
    }

    public boolean dropped() {
        return state == ItemState.DROPPED;
    }

    int sinceRound() {
        return sinceRound;
    }
}
