package org.nastavnik.evaluation.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.QuestionKind;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.Survey;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Анкеты участников»: the marks of all mentees or mentors at one stage in one table, for head and curator only. */
@Controller
class SurveysPage {

    private static final String VIEW = "evaluation/surveys";

    private final EvaluationService evaluation;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final ProgrammeAccess access;
    private final TransactionTemplate transaction;
    private final AccessLog accessLog;

    SurveysPage(
            EvaluationService evaluation,
            ParticipantService participants,
            PersonRegister register,
            ProgrammeAccess access,
            TransactionTemplate transaction,
            AccessLog accessLog) {
        this.accessLog = accessLog;
        this.evaluation = evaluation;
        this.participants = participants;
        this.register = register;
        this.access = access;
        this.transaction = transaction;
    }

    @GetMapping("/programmes/{id}/surveys")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "ENTRY") SurveyStage stage,
            @RequestParam(defaultValue = "MENTEE") Respondent side,
            Model model) {
        return page(access.toLead(id), stage, side, new SurveysInput(), model);
    }

    /** All or nothing: one wrong mark and none is kept, so that nobody has to find out which were. */
    @PostMapping("/programmes/{id}/surveys")
    String save(
            @PathVariable long id,
            @RequestParam SurveyStage stage,
            @RequestParam Respondent side,
            @ModelAttribute SurveysInput input,
            Model model,
            RedirectAttributes redirect) {
        MentoringProgramme programme = access.toLead(id);
        try {
            transaction.executeWithoutResult(status -> record(id, stage, side, input));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(programme, stage, side, input, model);
        }
        redirect.addFlashAttribute("message", "Анкеты сохранены.");
        return "redirect:/programmes/" + id + "/surveys?stage=" + stage + "&side=" + side;
    }

    private void record(long programmeId, SurveyStage stage, Respondent side, SurveysInput input) {
        Map<Long, String> names = lines(programmeId, stage, side, new SurveysInput()).stream()
                .collect(Collectors.toMap(SurveyLine::personId, SurveyLine::name));
        for (SurveysInput.Line line : input.getLines()) {
            String name = names.get(line.getPersonId());
            if (name == null) {
                throw new Refusal("Участника из этой строки в программе нет: откройте страницу заново.");
            }
            Map<Long, Integer> answers = line.numbers(name);
            if (!answers.isEmpty() && !unchanged(programmeId, stage, side, line, answers)) {
                try {
                    evaluation.recordSurvey(programmeId, line.getPersonId(), stage, answers, comment(line));
                } catch (Refusal refusal) {
                    throw new Refusal("answers", name + ": " + refusal.sentence());
                }
            }
        }
    }

    private boolean unchanged(
            long programmeId, SurveyStage stage, Respondent side, SurveysInput.Line line, Map<Long, Integer> answers) {
        return evaluation
                .survey(programmeId, line.getPersonId(), stage, side)
                .filter(kept -> kept.answers().equals(answers))
                .filter(kept -> Objects.equals(kept.comment(), comment(line)))
                .isPresent();
    }

    private static String comment(SurveysInput.Line line) {
        return line.getComment() == null || line.getComment().isBlank()
                ? null
                : line.getComment().strip();
    }

    private String page(
            MentoringProgramme programme, SurveyStage stage, Respondent side, SurveysInput typed, Model model) {
        List<SurveyLine> lines = lines(programme.id(), stage, side, typed);
        accessLog.read(lines.stream().map(SurveyLine::personId).toList(), "Анкеты участников программы");
        model.addAttribute("programme", programme);
        model.addAttribute("stage", stage);
        model.addAttribute("side", side);
        model.addAttribute("stages", SurveyStage.values());
        model.addAttribute("sides", Respondent.values());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "recorded", lines.stream().filter(SurveyLine::recorded).count());
        return VIEW;
    }

    private List<SurveyLine> lines(long programmeId, SurveyStage stage, Respondent side, SurveysInput typed) {
        ParticipantRole role = side == Respondent.MENTEE ? ParticipantRole.MENTEE : ParticipantRole.MENTOR;
        List<Participation> asked = participants.everybody(programmeId).stream()
                .filter(p -> p.role() == role)
                .toList();
        Map<Long, Person> people =
                register.persons(asked.stream().map(Participation::personId).toList());
        Map<Long, Survey> kept = evaluation.surveys(programmeId, stage).stream()
                .filter(survey -> survey.respondent() == side)
                .collect(Collectors.toMap(Survey::personId, Function.identity()));
        Map<Long, SurveysInput.Line> entered = typed.getLines().stream()
                .collect(Collectors.toMap(SurveysInput.Line::getPersonId, Function.identity(), (a, b) -> a));
        Map<MentoringForm, List<SurveyQuestion>> questions = asked.stream()
                .map(Participation::form)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), form -> numbered(form, side)));
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        return asked.stream()
                .map(p -> line(
                        people.get(p.personId()),
                        questions.get(p.form()),
                        kept.get(p.personId()),
                        entered.get(p.personId())))
                .sorted(Comparator.comparing(SurveyLine::name, russian))
                .toList();
    }

    private List<SurveyQuestion> numbered(MentoringForm form, Respondent side) {
        return evaluation.surveyQuestions(form, side).stream()
                .filter(q -> q.kind() != QuestionKind.TEXT)
                .toList();
    }

    private static SurveyLine line(
            Person person, List<SurveyQuestion> questions, Survey kept, SurveysInput.Line entered) {
        boolean own = kept != null && kept.own();
        Map<Long, String> answers = entered != null && !own
                ? entered.getAnswers()
                : kept == null
                        ? Map.of()
                        : kept.answers().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, e -> e.getValue().toString()));
        String comment = entered != null && !own ? entered.getComment() : kept == null ? null : kept.comment();
        return new SurveyLine(
                person.id(), person.name().full(), person.place(), questions, answers, comment, kept != null, own);
    }
}
