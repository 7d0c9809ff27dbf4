package org.nastavnik.mentorbank.process;

import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.process.JoiningFields;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Stage 3 of Р-145: who could be a mentor. Shows what became of those proposed before, with the reasons. */
@Component
class CollectMentorsForm implements TaskForm {

    private final SelectionService selections;
    private final PersonRegister register;
    private final JoiningFields joining;
    private final CaseFacts facts;

    CollectMentorsForm(SelectionService selections, PersonRegister register, JoiningFields joining, CaseFacts facts) {
        this.selections = selections;
        this.register = register;
        this.joining = joining;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.COLLECT_MENTORS;
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        List<Selection> known = selections.ofProgramme(programmeId);
        return joining.fill(
                facts.form(task)
                        .before(before(known))
                        .about(known.stream().map(Selection::personId).toList()),
                programmeId,
                ParticipantRole.MENTOR,
                known.stream().anyMatch(Selection::isLive));
    }

    private String before(List<Selection> known) {
        Map<Long, PersonName> names = register.names(
                known.stream().map(Selection::personId).distinct().toList());
        return Markdown.table(
                List.of("Кандидат", "Форма", "Отбор", "Причина"),
                known.stream()
                        .map(selection -> List.of(
                                names.get(selection.personId()).full(),
                                selection.form().title(),
                                selection.state().title(),
                                selection.closingReason() == null ? "—" : selection.closingReason()))
                        .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        selections.propose(programmeId, joining.read(programmeId, values, "mentors"));
        if (selections.ofProgramme(programmeId).stream().noneMatch(Selection::isLive)) {
            throw new Refusal(
                    "mentors", "Выберите хотя бы одного кандидата в наставники или добавьте нового человека.");
        }
        return Completion.done();
    }
}
