package org.nastavnik.mentorbank.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.CandidateCard;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.CardService;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.mentorbank.SupportWork;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.springframework.stereotype.Component;

/** The card of annex 1, filled with the person's last card or with what the register knows. */
@Component
class FillMentorCardForm implements TaskForm {

    private static final int TOPICS = 3;

    private final SelectionService selections;
    private final PersonRegister register;
    private final CardService cards;
    private final ConsentRegister consents;
    private final CandidateFacts facts;

    FillMentorCardForm(
            SelectionService selections,
            PersonRegister register,
            CardService cards,
            CandidateFacts facts,
            ConsentRegister consents) {
        this.consents = consents;
        this.selections = selections;
        this.register = register;
        this.cards = cards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.FILL_MENTOR_CARD;
    }

    @Override
    public FormContent show(FormTask task) {
        Selection selection = selections.get(CandidateFacts.id(task));
        Person person = register.person(selection.personId());
        LocalDate today = register.today(person.organizationId());
        CardDetails card = cards.current(person);
        Set<MentoringForm> forms = EnumSet.of(selection.form());
        forms.addAll(card.forms());
        FormContent content = topics(facts.form(task), card.topics());
        return content.value("fullName", person.name().full())
                .value("workplace", card.workplace())
                .value("position", card.position())
                .value("subject", card.subject())
                .options(
                        "formOptions",
                        CardService.forms(person).stream()
                                .map(form -> new Option(form.name(), form.title()))
                                .toList())
                .value("forms", forms)
                .value("category", card.category())
                .value("technologies", card.technologies())
                .value("network", card.network())
                .value("links", String.join("\n", card.links()))
                .value("phone", card.phone())
                .value("email", card.email())
                .value("learner", person.kind().learner() ? "yes" : "no")
                .value("minor", person.isMinorOn(today) ? "yes" : "no")
                .value("consented", consents.holds(person.id(), ConsentPurpose.PARTICIPATION, today) ? "yes" : "no")
                .value("experienceYears", person.experienceOn(today))
                .value("consentOn", today)
                .value("representativeName", person.representativeName());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        selections.fillCard(
                CandidateFacts.id(task),
                new CandidateCard(
                        card(values),
                        values.integer("experienceYears").orElse(null),
                        values.yes("consent")
                                ? values.requiredDate("consentOn", "Укажите дату, когда подписано согласие.")
                                : null,
                        values.text("representativeName").orElse(null),
                        values.text("noConsentReason").orElse(null)));
        return Completion.done();
    }

    private static CardDetails card(FormValues values) {
        Set<MentoringForm> forms = EnumSet.noneOf(MentoringForm.class);
        forms.addAll(values.choices("forms", MentoringForm.class));
        return new CardDetails(
                values.text("workplace").orElse(null),
                values.text("position").orElse(null),
                values.text("subject").orElse(null),
                forms,
                values.text("category").orElse(null),
                values.text("technologies").orElse(null),
                topics(values),
                values.choice("network", NetworkReadiness.class).orElse(null),
                values.text("links").stream().flatMap(String::lines).toList(),
                values.text("phone").orElse(null),
                values.text("email").orElse(null));
    }

    /** A sub-topic of which anything is filled in; the check says what it lacks. */
    private static List<SupportTopic> topics(FormValues values) {
        List<SupportTopic> topics = new ArrayList<>();
        for (int number = 1; number <= TOPICS; number++) {
            String topic = values.text("topic" + number).orElse(null);
            SupportWork work = values.choice("work" + number, SupportWork.class).orElse(null);
            if (topic != null || work != null) {
                topics.add(new SupportTopic(
                        topic, work, values.text("otherWork" + number).orElse(null)));
            }
        }
        return topics;
    }

    private static FormContent topics(FormContent content, List<SupportTopic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            SupportTopic topic = topics.get(i);
            content.value("topic" + (i + 1), topic.topic())
                    .value("work" + (i + 1), topic.work())
                    .value("otherWork" + (i + 1), topic.otherWork());
        }
        return content;
    }
}
