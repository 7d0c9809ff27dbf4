package org.nastavnik.award.process;

import java.util.List;
import org.nastavnik.award.Award;
import org.nastavnik.award.AwardNomination;
import org.nastavnik.award.AwardScore;
import org.nastavnik.award.AwardService;
import org.nastavnik.award.Suggestions;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-programme.bpmn} and {@code award-nomination.bpmn} ask of the awards. */
@Component
public class AwardTasks {

    private final AwardService awards;
    private final Suggestions suggestions;

    AwardTasks(AwardService awards, Suggestions suggestions) {
        this.awards = awards;
        this.suggestions = suggestions;
    }

    public void suggest(String programmeKey) {
        suggestions.suggest(BusinessKey.parse(programmeKey).programmeId());
    }

    public void startNominations(String programmeKey) {
        awards.begin(BusinessKey.parse(programmeKey).programmeId());
    }

    public void seat(String nominationKey) {
        awards.seat(id(nominationKey));
    }

    /** Ids of the seats that are to be scored; a login would be a person's data in the engine. */
    public List<Long> seats(String nominationKey) {
        return awards.seats(id(nominationKey)).stream().map(AwardScore::id).toList();
    }

    public String scorer(long seatId) {
        return awards.scorer(seatId);
    }

    public boolean isEndorsed(String nominationKey) {
        return nomination(nominationKey).endorsed();
    }

    public boolean isGranted(String nominationKey) {
        return nomination(nominationKey).granted();
    }

    public boolean isBadge(String nominationKey) {
        return nomination(nominationKey).award() == Award.BADGE;
    }

    public boolean isBadgeGranted(String nominationKey) {
        return nomination(nominationKey).badgeGranted();
    }

    public void recordAward(String nominationKey) {
        awards.recordAward(id(nominationKey));
    }

    private AwardNomination nomination(String nominationKey) {
        return awards.get(id(nominationKey));
    }

    private static long id(String nominationKey) {
        return BusinessKey.parse(nominationKey).partId(AwardNomination.PART);
    }
}
