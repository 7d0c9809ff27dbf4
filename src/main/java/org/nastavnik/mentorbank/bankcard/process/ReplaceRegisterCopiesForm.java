package org.nastavnik.mentorbank.bankcard.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.mentorbank.bankcard.RegisterCopies;
import org.nastavnik.mentorbank.register.BankRegister;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The operator replaces copies of registers that still name a mentor; of the card nothing is shown any more. */
@Component
class ReplaceRegisterCopiesForm implements TaskForm {

    private final BankCardService cards;
    private final RegisterCopies copies;
    private final PersonRegister register;
    private final Directory directory;

    ReplaceRegisterCopiesForm(
            BankCardService cards, RegisterCopies copies, PersonRegister register, Directory directory) {
        this.cards = cards;
        this.copies = copies;
        this.register = register;
        this.directory = directory;
    }

    @Override
    public String key() {
        return BankCardElements.REPLACE_REGISTER_COPIES;
    }

    @Override
    public FormContent show(FormTask task) {
        OfferedCard card = cards.get(BankCardFacts.id(task));
        Person person = register.person(card.personId());
        return FormContent.with(fact(
                                "Организация",
                                directory.organization(card.organizationId()).shortName())
                        + fact("Наставник", person.name().full())
                        + (card.hiddenOn() == null
                                ? ""
                                : fact("Карта снята с публикации", RussianDates.inTable(card.hiddenOn())))
                        + fact("Реестры с этим наставником", words(copies.naming(card.id()))))
                .about(person.id());
    }

    private static String words(List<BankRegister> registers) {
        return registers.isEmpty()
                ? "ни одного: данные уже удалены"
                : registers.stream()
                        .map(one -> one.period().title() + " (на " + RussianDates.inTable(one.asOf()) + ")")
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        copies.replaced(
                BankCardFacts.id(task),
                values.requiredText("outcome", "Отметьте, что сделано.").equals("replaced"));
        return Completion.done();
    }
}
