package org.nastavnik.pairing.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.document.Document;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PlanStep;
import org.nastavnik.pairing.StepLevel;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * One plan of a mentee on the route's page.
 *
 * @param tutor null where nobody accompanies it
 * @param paper the issued plan; null where there is none for this reader
 */
@PersonalData
record RoutePlan(
        Pairing pair,
        String programme,
        String mentor,
        String tutor,
        List<PlanStep> steps,
        Document paper,
        boolean opensPair,
        boolean mayMark) {

    public Map<StepLevel, List<PlanStep>> levels() {
        Map<StepLevel, List<PlanStep>> levels = new EnumMap<>(StepLevel.class);
        for (StepLevel level : StepLevel.values()) {
            levels.put(
                    level, steps.stream().filter(step -> step.level() == level).toList());
        }
        return levels;
    }

    public long done() {
        return steps.stream().filter(PlanStep::isDone).count();
    }

    @Override
    public String toString() {
        return "RoutePlan[" + pair.id() + "]";
    }
}
