package org.nastavnik.launch.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.municipal.MunicipalItem;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The municipality's own road map is approved by order before schools make theirs (order 25/1, item 8.1; Sayansky 1.2). */
@Component
class ApproveMunicipalRoadMapForm implements TaskForm {

    private final LaunchService launches;
    private final MunicipalRoadMapService roadMaps;
    private final LaunchFacts facts;

    ApproveMunicipalRoadMapForm(LaunchService launches, MunicipalRoadMapService roadMaps, LaunchFacts facts) {
        this.launches = launches;
        this.roadMaps = roadMaps;
        this.facts = facts;
    }

    @Override
    public String key() {
        return LaunchElements.APPROVE_ROAD_MAP;
    }

    @Override
    public FormContent show(FormTask task) {
        Launch launch = facts.launch(task);
        Optional<MunicipalRoadMap> map = roadMaps.current(launch.municipalityId());
        return facts.form(task)
                .before(map.map(ApproveMunicipalRoadMapForm::described).orElse(""))
                .value("roadMap", map.map(found -> found.state().name()).orElse("NONE"))
                .value("orderDate", facts.today(launch));
    }

    private static String described(MunicipalRoadMap map) {
        String order = map.draft()
                ? "ещё не утверждена"
                : "действует, приказ № " + map.orderNumber() + " от " + RussianDates.inTable(map.orderDate());
        List<List<String>> rows = map.items().stream()
                .map(MunicipalItem::content)
                .map(ApproveMunicipalRoadMapForm::row)
                .toList();
        return fact("Дорожная карта", map.title())
                + fact("Состояние", order)
                + "\n"
                + Markdown.table(List.of("№", "Мероприятие", "Срок", "Ответственный"), rows);
    }

    private static List<String> row(ItemText item) {
        return List.of(item.number() == null ? "" : item.number(), item.text(), item.due(), item.responsible());
    }

    /** A map that is in force already needs no second order. */
    @Override
    public Completion submit(FormTask task, FormValues values) {
        Launch launch = facts.launch(task);
        Optional<MunicipalRoadMap> map = roadMaps.current(launch.municipalityId());
        if (map.isEmpty() || map.get().draft()) {
            roadMaps.approve(
                    launch.municipalityId(),
                    values.requiredText("orderNumber", "Укажите номер приказа об утверждении дорожной карты."),
                    values.requiredDate("orderDate", "Укажите дату приказа об утверждении дорожной карты."));
        }
        MunicipalRoadMap approved = roadMaps.inForce(launch.municipalityId()).orElseThrow();
        launches.approveRoadMap(launch.id(), approved.orderNumber(), approved.orderDate());
        return Completion.done();
    }
}
