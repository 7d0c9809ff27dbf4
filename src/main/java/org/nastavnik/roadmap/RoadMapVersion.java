package org.nastavnik.roadmap;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A road map as it was put before those who decide in one round; never changes. */
@Entity
@Table(name = "roadmap_version")
public class RoadMapVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long roadMapId;
    private int round;
    private String submittedBy;
    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> items;

    protected RoadMapVersion() {}

    RoadMapVersion(RoadMap map, String submittedBy, Instant now) {
        this.roadMapId = map.id();
        this.round = map.round();
        this.submittedBy = submittedBy;
        this.submittedAt = now;
        this.items = map.items().stream()
                .map(item -> new Line(item.id(), item.content()))
                .toList();
    }

    /** One item as it was then. */
    public record Line(long itemId, ItemText content) {}

    public int round() {
        return round;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public List<Line> items() {
        return items;
    }
}
