package org.nastavnik.launch.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.launch.StaffOrder;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The order on the working group, who answers, the municipal curators and the operator (order 25/1, items 2–4). */
@Component
class AppointMunicipalStaffForm implements TaskForm {

    private static final int LONGEST = 4000;

    private final LaunchService launches;
    private final OrganizationService organizations;
    private final LaunchFacts facts;

    AppointMunicipalStaffForm(LaunchService launches, OrganizationService organizations, LaunchFacts facts) {
        this.launches = launches;
        this.organizations = organizations;
        this.facts = facts;
    }

    @Override
    public String key() {
        return LaunchElements.APPOINT_STAFF;
    }

    @Override
    public FormContent show(FormTask task) {
        Launch launch = facts.launch(task);
        List<Option> officials = organizations.officials(launch.municipalityId()).stream()
                .map(user -> new Option(user.login(), label(user)))
                .toList();
        return facts.form(task)
                .options("officials", officials)
                .value("responsible", task.login())
                .value("curators", organizations.holders(Role.MUNICIPAL_CURATOR, launch.municipalityId()))
                .value("operators", organizations.holders(Role.OPERATOR, launch.municipalityId()))
                .value("orderDate", facts.today(launch));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        Launch launch = facts.launch(task);
        Map<String, User> officials = organizations.officials(launch.municipalityId()).stream()
                .collect(Collectors.toMap(User::login, Function.identity()));
        String responsible = values.requiredText("responsible", "Выберите ответственного из списка.");
        List<String> members = chosen(values, "members", "Выберите членов рабочей группы.");
        launches.appointStaff(
                launch.id(),
                new StaffOrder(
                        responsible,
                        group(
                                members.stream().map(officials::get).toList(),
                                values.text("others").orElse("")),
                        chosen(values, "curators", "Выберите хотя бы одного муниципального куратора."),
                        chosen(values, "operators", "Выберите муниципального оператора."),
                        values.requiredText("orderNumber", "Укажите номер приказа."),
                        values.requiredDate("orderDate", "Укажите дату приказа.")));
        return Completion.done();
    }

    private static List<String> chosen(FormValues values, String field, String sentence) {
        List<String> chosen = values.choices(field);
        if (chosen.isEmpty()) {
            throw new Refusal(field, sentence);
        }
        return chosen;
    }

    /** As the order lists them: first those with a login, then those who were typed. */
    private static String group(List<User> members, String others) {
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        members.stream().map(AppointMunicipalStaffForm::label),
                        others.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .forEach(lines::add);
        String group = String.join("\n", lines);
        if (group.length() > LONGEST) {
            throw new Refusal("others", "Рабочая группа слишком велика для приказа: оставьте только её членов.");
        }
        return group;
    }

    private static String label(User user) {
        return user.position() == null ? user.name().full() : user.name().full() + ", " + user.position();
    }
}
