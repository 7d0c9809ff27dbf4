package org.nastavnik.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.nastavnik.programme.MentoringProgramme;

/** A practice worth sharing, described by the programme's curator (order 25/1 of Komsomolsk, item 7). */
@Entity
@Table(name = "practice")
public class Practice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long organizationId;
    private String title;
    private String description;
    private String result;
    private String describedBy;
    private Instant describedAt;

    protected Practice() {}

    Practice(MentoringProgramme programme, Description text, String describedBy, Instant now) {
        this.programmeId = programme.id();
        this.organizationId = programme.organizationId();
        this.title = text.title();
        this.description = text.description();
        this.result = text.result();
        this.describedBy = describedBy;
        this.describedAt = now;
    }

    /** What was done, how, and what came of it. */
    public record Description(String title, String description, String result) {}

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String result() {
        return result;
    }
}
