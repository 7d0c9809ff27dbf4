package org.nastavnik.matching.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.matching.Change;
import org.nastavnik.matching.Decision;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.matching.Review;
import org.nastavnik.matching.assignment.Barrier;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The curator looks at the proposed pairs, changes one with a reason, and decides; many are changed on the page. */
@Component
class ReviewMatchingForm implements TaskForm {

    private static final String NOBODY = "none";
    private static final String MUTUAL_CHOICE = "По взаимному выбору";
    /** More nobody finds in a list; the page has them all. */
    private static final int OFFERED = 1_000;

    private final MatchingService matching;
    private final MatchingPeople people;
    private final Programmes programmes;
    private final CaseFacts facts;

    ReviewMatchingForm(MatchingService matching, MatchingPeople people, Programmes programmes, CaseFacts facts) {
        this.matching = matching;
        this.people = people;
        this.programmes = programmes;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MatchingElements.REVIEW_MATCHING;
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        MentoringProgramme programme = programmes.get(programmeId);
        Proposal proposal = matching.draft(programmeId);
        MatchingCase now = matching.facts(programmeId);
        MatchingPeople.Names names = people.names(proposal, now);
        Optional<String> outdated = matching.outdated(proposal);
        FormContent content = facts.form(task)
                .before(before(proposal, outdated) + names.table(proposal))
                .about(names.persons().keySet())
                .options("decisions", decisions(programme))
                .value("decision", usual(programme, proposal, outdated.isPresent()))
                .value("selfDirected", programme.selfDirected() ? "yes" : "no")
                .value("kindAsked", programme.kinds().size() > 1 ? "yes" : "no")
                .options("kinds", kinds(programme))
                .value("kind", proposal.kind())
                .options("mentees", names.mentees(now))
                .options("mentors", mentors(names, now))
                .options(
                        "pairs",
                        proposal.pairs().stream()
                                .map(pair -> Option.of(pair.menteeId(), names.pair(pair)))
                                .toList())
                .value(
                        "pins",
                        proposal.pairs().stream()
                                .filter(ProposedMatch::pinned)
                                .map(ProposedMatch::menteeId)
                                .toList());
        return content.options("couples", programme.selfDirected() ? couples(names, now) : List.of())
                .value(
                        "chosenPairs",
                        proposal.pairs().stream()
                                .map(pair -> couple(pair.menteeId(), pair.mentorId()))
                                .toList());
    }

    private static String before(Proposal proposal, Optional<String> outdated) {
        String returned = proposal.remark() == null
                ? ""
                : "**Руководитель вернул пары:** " + Markdown.text(proposal.remark()) + "\n\n";
        return returned + outdated.map(why -> "**Внимание.** " + why + "\n\n").orElse("");
    }

    private List<Option> decisions(MentoringProgramme programme) {
        return Stream.of(Decision.values())
                .filter(decision -> decision != Decision.KEEP || matching.mayKeep(programme.id()))
                .filter(decision -> decision != Decision.RECOMPUTE || !programme.selfDirected())
                .map(decision -> new Option(decision.name(), decision.title()))
                .toList();
    }

    private Decision usual(MentoringProgramme programme, Proposal proposal, boolean outdated) {
        if (programme.selfDirected()) {
            boolean nobodyWaits =
                    proposal.pairs().isEmpty() && proposal.unassigned().isEmpty();
            return nobodyWaits && matching.mayKeep(programme.id()) ? Decision.KEEP : Decision.ACCEPT;
        }
        if (outdated) {
            return Decision.RECOMPUTE;
        }
        if (!proposal.pairs().isEmpty()) {
            return Decision.ACCEPT;
        }
        return matching.mayKeep(programme.id()) ? Decision.KEEP : Decision.COLLECT;
    }

    private static List<Option> kinds(MentoringProgramme programme) {
        return Stream.of(MentoringKind.values())
                .filter(programme.kinds()::contains)
                .map(kind -> new Option(
                        kind.name(),
                        kind == MentoringKind.INDIVIDUAL
                                ? "С каждым отдельно: у наставника несколько пар"
                                : "Вместе: одна наставническая группа"))
                .toList();
    }

    private static List<Option> mentors(MatchingPeople.Names names, MatchingCase now) {
        List<Option> options = new ArrayList<>(names.mentors(now));
        options.add(new Option(NOBODY, "Пока без наставника"));
        return options;
    }

    /** Every couple that the hard limits allow. */
    private static List<Option> couples(MatchingPeople.Names names, MatchingCase now) {
        return now.mentees().stream()
                .flatMap(mentee -> now.mentors().stream()
                        .filter(mentor -> Barrier.againstWish(mentee, mentor).isEmpty())
                        .map(mentor -> new Option(
                                couple(mentee.personId(), mentor.personId()),
                                names.full(mentee.personId()) + " — " + names.full(mentor.personId()))))
                .limit(OFFERED)
                .toList();
    }

    private static String couple(long menteeId, long mentorId) {
        return menteeId + "-" + mentorId;
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        boolean selfDirected = programmes.get(programmeId).selfDirected();
        Decision decision = values.choice("decision", Decision.class)
                .orElseThrow(() -> new Refusal("decision", "Выберите, что делать с предложенными парами."));
        boolean goesOn = decision == Decision.COLLECT || decision == Decision.KEEP;
        List<Change> changes = goesOn ? List.of() : selfDirected ? chosen(programmeId, values) : changed(values);
        Set<Long> pins = decision == Decision.RECOMPUTE ? new HashSet<>(values.ids("pins")) : null;
        MentoringKind kind = values.choice("kind", MentoringKind.class).orElse(null);
        try {
            matching.review(programmeId, new Review(decision, changes, pins, kind));
        } catch (Refusal refusal) {
            throw atFormField(refusal, selfDirected);
        }
        return Completion.done();
    }

    private static List<Change> changed(FormValues values) {
        Optional<Long> mentee = values.id("mentee");
        if (mentee.isEmpty()) {
            return List.of();
        }
        String mentor = values.requiredText("mentor", "Выберите наставника для этого наставляемого.");
        Long mentorId = mentor.equals(NOBODY) ? null : Long.valueOf(mentor);
        return List.of(new Change(mentee.get(), mentorId, values.text("reason").orElse(null)));
    }

    /** The list is complete: who is not on it has no mentor for now. */
    private List<Change> chosen(long programmeId, FormValues values) {
        String reason = values.text("choiceReason").orElse(MUTUAL_CHOICE);
        List<Change> changes = new ArrayList<>();
        Set<Long> mentees = new HashSet<>();
        for (String couple : values.choices("chosenPairs")) {
            String[] ids = couple.split("-");
            long menteeId = Long.parseLong(ids[0]);
            if (!mentees.add(menteeId)) {
                throw new Refusal(
                        "chosenPairs", "Один наставляемый выбран дважды: оставьте для него одного наставника.");
            }
            changes.add(new Change(menteeId, Long.parseLong(ids[1]), reason));
        }
        matching.draft(programmeId).pairs().stream()
                .filter(pair -> !mentees.contains(pair.menteeId()))
                .forEach(pair -> changes.add(new Change(pair.menteeId(), null, "Пара больше не выбрана.")));
        return changes;
    }

    /** The service names fields by mentee, as the page has a row for each; this form has one row or one list. */
    private static Refusal atFormField(Refusal refusal, boolean selfDirected) {
        String field = refusal.field();
        if (field == null || !field.contains("-")) {
            return refusal;
        }
        return new Refusal(selfDirected ? "chosenPairs" : field.substring(0, field.indexOf('-')), refusal.sentence());
    }
}
