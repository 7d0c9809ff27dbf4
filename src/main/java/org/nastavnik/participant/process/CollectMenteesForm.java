package org.nastavnik.participant.process;

import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;

/** Stage 2 of Р-145: who needs a mentor, for what, and with whose consent. */
@Component
class CollectMenteesForm implements TaskForm {

    /** The goals of the Orel programme; the curator writes each mentee's own on the page of participants. */
    private static final String PUPILS_NEED = "Повысить мотивацию к учёбе и улучшить образовательные результаты";

    private static final String COLLEAGUES_NEED = "Освоиться в профессии и преодолеть профессиональные затруднения";

    private final ParticipantService participants;
    private final PersonRegister register;
    private final JoiningFields joining;
    private final Programmes programmes;
    private final CaseFacts facts;

    CollectMenteesForm(
            ParticipantService participants,
            PersonRegister register,
            JoiningFields joining,
            Programmes programmes,
            CaseFacts facts) {
        this.participants = participants;
        this.register = register;
        this.joining = joining;
        this.programmes = programmes;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "collect-mentees";
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        List<Participation> mentees = participants.mentees(programmeId);
        FormContent content = facts.form(task)
                .before(already(mentees))
                .value("need", usualNeed(programmeId))
                .about(mentees.stream().map(Participation::personId).toList());
        return joining.fill(content, programmeId, ParticipantRole.MENTEE, !mentees.isEmpty());
    }

    private String usualNeed(long programmeId) {
        MentoringForm first = programmes.get(programmeId).forms().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        return first == MentoringForm.TEACHER_TEACHER || first == MentoringForm.HEAD_HEAD
                ? COLLEAGUES_NEED
                : PUPILS_NEED;
    }

    private String already(List<Participation> mentees) {
        Map<Long, PersonName> names =
                register.names(mentees.stream().map(Participation::personId).toList());
        String table = Markdown.table(
                List.of("Наставляемый", "Форма", "Запрос"),
                mentees.stream()
                        .map(m -> List.of(
                                names.get(m.personId()).full(), m.form().title(), m.need() == null ? "—" : m.need()))
                        .toList());
        return table.isEmpty()
                ? ""
                : "**В программе уже "
                        + RussianPlural.of(mentees.size(), "%d наставляемый", "%d наставляемых", "%d наставляемых")
                        + ".**\n\n" + table;
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        participants.addMentees(programmeId, joining.read(programmeId, values, "mentees"));
        if (participants.mentees(programmeId).isEmpty()) {
            throw new Refusal("mentees", "Выберите хотя бы одного наставляемого или добавьте нового человека.");
        }
        programmes.enter(programmeId, Stage.MENTORS);
        return Completion.done();
    }
}
