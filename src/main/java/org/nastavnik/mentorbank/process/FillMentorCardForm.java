package org.nastavnik.mentorbank.process;

import java.time.LocalDate;
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
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RoleModel;
import org.nastavnik.programme.MentoringForm;
import org.springframework.stereotype.Component;

/** The card of annex 1, filled with the person's last card or with what the register knows. */
@Component
class FillMentorCardForm implements TaskForm {

    private final SelectionService selections;
    private final PersonRegister register;
    private final MentorBank bank;
    private final Organizations organizations;
    private final CandidateFacts facts;

    FillMentorCardForm(
            SelectionService selections,
            PersonRegister register,
            MentorBank bank,
            Organizations organizations,
            CandidateFacts facts) {
        this.selections = selections;
        this.register = register;
        this.bank = bank;
        this.organizations = organizations;
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
        CardDetails card =
                bank.card(person.id()).map(kept -> kept.details()).orElseGet(() -> known(person, selection.form()));
        Set<MentoringForm> forms = EnumSet.of(selection.form());
        forms.addAll(card.forms());
        return facts.form(task)
                .value("fullName", person.name().full())
                .value("workplace", card.workplace())
                .value("position", card.position())
                .value("subject", card.subject())
                .options("formOptions", forms(person))
                .value("forms", forms)
                .value("category", card.category())
                .value("technologies", card.technologies())
                .value("supportContent", card.supportContent())
                .value("network", card.network())
                .value("links", card.links())
                .value("phone", card.phone())
                .value("email", card.email())
                .value("learner", person.kind().learner() ? "yes" : "no")
                .value("minor", person.isMinorOn(today) ? "yes" : "no")
                .value("consented", register.hasConsent(person.id(), today) ? "yes" : "no")
                .value("experienceYears", person.experienceOn(today))
                .value("consentOn", today)
                .value("representativeName", person.representativeName());
    }

    private CardDetails known(Person person, MentoringForm form) {
        String workplace = person.partnerName() != null
                ? person.partnerName()
                : organizations.findById(person.organizationId()).orElseThrow().shortName();
        return new CardDetails(
                workplace,
                person.place(),
                null,
                Set.of(form),
                null,
                null,
                null,
                null,
                null,
                person.phone(),
                person.email());
    }

    private static List<Option> forms(Person person) {
        return EnumSet.allOf(MentoringForm.class).stream()
                .filter(form -> RoleModel.kinds(form, ParticipantRole.MENTOR).contains(person.kind()))
                .map(form -> new Option(form.name(), form.title()))
                .toList();
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
                values.text("supportContent").orElse(null),
                values.choice("network", NetworkReadiness.class).orElse(null),
                values.text("links").orElse(null),
                values.text("phone").orElse(null),
                values.text("email").orElse(null));
    }
}
