package org.nastavnik.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody who decides wants changed in one item, or in the map as a whole, and what the curator answers. */
@Entity
@Table(name = "roadmap_remark")
public class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long itemId;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_role")
    private Reviewer by;

    private int round;
    private String text;
    private String answer;
    private Instant answeredAt;

    protected Remark() {}

    Remark(Long itemId, Reviewer by, int round, String text) {
        this.itemId = itemId;
        this.by = by;
        this.round = round;
        this.text = text;
    }

    void answer(String said, Instant now) {
        this.answer = said;
        this.answeredAt = now;
    }

    public Long id() {
        return id;
    }

    /** Null: the map as a whole. */
    public Long itemId() {
        return itemId;
    }

    public Reviewer by() {
        return by;
    }

    public int round() {
        return round;
    }

    public String text() {
        return text;
    }

    /** Null until the curator has answered. */
    public String answer() {
        return answer;
    }

    /** @param itemId null for the map as a whole */
    public record Draft(Long itemId, String text) {}
}
