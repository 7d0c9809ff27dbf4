package org.nastavnik.award.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.award.Award;
import org.nastavnik.award.AwardNomination.Proposal;
import org.nastavnik.award.AwardService;
import org.nastavnik.award.AwardSuggestion;
import org.nastavnik.award.Suggestions;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.evaluation.PairFigures;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The curator chooses among the suggested awards and may represent one more mentor of the programme. */
@Component
class NominateForAwardsForm implements TaskForm {

    private final AwardService awards;
    private final Suggestions suggestions;
    private final PairFigures pairs;
    private final PersonRegister register;
    private final CaseFacts facts;

    NominateForAwardsForm(
            AwardService awards, Suggestions suggestions, PairFigures pairs, PersonRegister register, CaseFacts facts) {
        this.awards = awards;
        this.suggestions = suggestions;
        this.pairs = pairs;
        this.register = register;
        this.facts = facts;
    }

    @Override
    public String key() {
        return AwardElements.NOMINATE_FOR_AWARDS;
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        List<AwardSuggestion> suggested = suggestions.of(programmeId);
        List<Long> mentors = mentors(programmeId);
        Map<Long, PersonName> names = register.names(mentors);
        return facts.form(task)
                .about(mentors)
                .value("suggestionTable", table(suggested, names))
                .options(
                        "suggestions",
                        suggested.stream()
                                .map(s -> Option.of(
                                        s.id(),
                                        full(names, s.personId()) + " — "
                                                + s.award().title()))
                                .toList())
                .value("chosen", suggested.stream().map(AwardSuggestion::id).toList())
                .options(
                        "mentors",
                        mentors.stream()
                                .map(id -> Option.of(id, full(names, id)))
                                .toList());
    }

    private static String table(List<AwardSuggestion> suggested, Map<Long, PersonName> names) {
        String table = Markdown.table(
                List.of("Наставник", "Награда", "Почему"),
                suggested.stream()
                        .map(s -> List.of(full(names, s.personId()), s.award().title(), s.reason()))
                        .toList());
        return table.isEmpty() ? "Подсказок нет: ни одна пара пока не дала оснований для награды." : table;
    }

    private static String full(Map<Long, PersonName> names, long personId) {
        PersonName name = names.get(personId);
        return name == null ? "—" : name.full();
    }

    private List<Long> mentors(long programmeId) {
        return pairs.mentors(programmeId).stream()
                .map(PairFigures.MentorRecord::personId)
                .toList();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        List<Long> chosen = values.ids("chosen");
        List<Proposal> proposals = new ArrayList<>(suggestions.of(programmeId).stream()
                .filter(s -> chosen.contains(s.id()))
                .map(s -> new Proposal(s.personId(), s.award(), s.reason()))
                .toList());
        if (values.yes("another")) {
            proposals.add(another(values));
        }
        awards.nominate(programmeId, proposals);
        return Completion.done();
    }

    private static Proposal another(FormValues values) {
        return new Proposal(
                values.id("nominee").orElseThrow(() -> new Refusal("nominee", "Выберите наставника из списка.")),
                values.choice("award", Award.class)
                        .orElseThrow(() -> new Refusal("award", "Выберите, к какой награде представить наставника.")),
                values.requiredText("justification", "Напишите, за что представляется наставник."));
    }
}
