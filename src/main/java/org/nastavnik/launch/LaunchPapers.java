package org.nastavnik.launch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders of a launch: on the working group and on the implementation (order 25/1 of Komsomolsk). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LaunchPapers {

    /** A longer list of an order is one by kinds. */
    private static final int LISTED = 300;

    private static final List<String> TASKS = List.of(
            "координировать внедрение целевой модели наставничества в образовательных организациях",
            "сопровождать кураторов организаций при разработке программ и дорожных карт",
            "проводить мониторинг реализации программ наставничества",
            "выявлять и распространять лучшие практики наставничества");

    private final DocumentService documents;
    private final OrganizationService organizations;
    private final Users users;
    private final ChosenOrganizations rows;

    LaunchPapers(DocumentService documents, OrganizationService organizations, Users users, ChosenOrganizations rows) {
        this.documents = documents;
        this.organizations = organizations;
        this.users = users;
        this.rows = rows;
    }

    void issueStaffOrder(Launch launch, StaffOrder order) {
        User responsible = users.findById(order.responsible()).orElseThrow();
        issue(
                launch,
                DocumentKind.WORKING_GROUP_ORDER,
                DocumentFacts.of(DocumentKind.WORKING_GROUP_ORDER)
                        .numbered(order.number())
                        .dated(order.date())
                        .when("есть_основание", false)
                        .text("основание", "")
                        .table("члены", members(order.workingGroup(), responsible))
                        .list("задачи", TASKS)
                        .when("есть_кураторы", true)
                        .table("кураторы", people(order.curators()))
                        .when("есть_оператор", true)
                        .text("оператор", names(order.operators()))
                        .person("ответственный", responsible.name(), position(responsible)));
    }

    void issueLaunchOrder(Launch launch) {
        long municipality = launch.municipalityId();
        User coordinator = users.findById(launch.responsible()).orElseThrow();
        issue(
                launch,
                DocumentKind.LAUNCH_ORDER,
                DocumentFacts.of(DocumentKind.LAUNCH_ORDER)
                        .numbered(launch.orderNumber())
                        .dated(launch.orderDate())
                        .date("начало", launch.startsOn())
                        .text(
                                "карта",
                                "приказ от " + RussianDates.inText(launch.roadMapOrderDate()) + " № "
                                        + launch.roadMapOrder())
                        .person("координатор", coordinator.name(), position(coordinator))
                        .table("кураторы", people(organizations.holders(Role.MUNICIPAL_CURATOR, municipality)))
                        .text("оператор", names(organizations.holders(Role.OPERATOR, municipality)))
                        .table("организации", list(launch)));
    }

    private void issue(Launch launch, DocumentKind kind, DocumentFacts facts) {
        documents.issue(
                DocumentOwner.municipality(launch.municipalityId()), kind, facts.about(Launch.PART, launch.id()));
    }

    /** Both orders as far as they have been issued. */
    List<Document> of(Launch launch) {
        return Stream.of(DocumentKind.WORKING_GROUP_ORDER, DocumentKind.LAUNCH_ORDER)
                .map(kind -> documents.newest(
                        DocumentOwner.municipality(launch.municipalityId()), kind, Launch.PART + "-" + launch.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A line of the working group is «Фамилия Имя Отчество, должность». */
    private static List<Map<String, String>> members(String group, User responsible) {
        List<Map<String, String>> members = new ArrayList<>();
        group.lines().forEach(line -> {
            String[] parts = line.split(",", 2);
            boolean leads = parts[0].strip().equals(responsible.name().full());
            members.add(Map.of(
                    "фио", parts[0].strip(),
                    "должность", parts.length > 1 ? parts[1].strip() : "",
                    "роль", leads ? "руководитель группы" : "член группы"));
        });
        return members;
    }

    private List<Map<String, String>> people(Collection<String> logins) {
        return users.findAllById(logins).stream()
                .map(user -> Map.of("фио", user.name().full(), "должность", position(user)))
                .toList();
    }

    private String names(Collection<String> logins) {
        return users.findAllById(logins).stream()
                .map(user -> user.name().full() + ", " + position(user))
                .collect(Collectors.joining("; "));
    }

    private static String position(User user) {
        return user.position() == null || user.position().isBlank() ? "специалист" : user.position();
    }

    private List<Map<String, String>> list(Launch launch) {
        List<ChosenOrganizations.Listed> chosen = rows.listed(launch.id(), LISTED + 1);
        if (chosen.size() <= LISTED) {
            return chosen.stream()
                    .map(one -> Map.of("организация", one.name(), "руководитель", one.head() == null ? "" : one.head()))
                    .toList();
        }
        return rows.chosenKinds(launch.id()).stream()
                .map(count -> Map.of(
                        "организация",
                        Character.toUpperCase(count.kind().title().charAt(0))
                                + count.kind().title().substring(1) + ": " + count.number()
                                + " (по списку в системе «Наставник»)",
                        "руководитель",
                        ""))
                .toList();
    }
}
