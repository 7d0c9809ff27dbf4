package org.nastavnik.award;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.nastavnik.shared.Refusal;

/** One commission member's seat at a nomination; empty until (s)he has scored, then final. */
@Entity
@Table(name = "award_score")
public class AwardScore {

    public static final int HIGHEST = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long nominationId;
    private String login;
    private Integer score;
    private String comment;

    protected AwardScore() {}

    AwardScore(long nominationId, String login) {
        this.nominationId = nominationId;
        this.login = login;
    }

    void give(int points, String why) {
        if (score != null) {
            throw new Refusal("score", "Вы уже оценили это представление: изменить оценку нельзя.");
        }
        if (points < 0 || points > HIGHEST) {
            throw new Refusal("score", "Оценка — целое число от 0 до 10.");
        }
        this.score = points;
        this.comment = why;
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public Integer score() {
        return score;
    }

    public String comment() {
        return comment;
    }
}
