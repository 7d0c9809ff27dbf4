package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Both municipalities' own road maps in force, so that schools inherit from them; what curators report of theirs. */
@Component
@Profile("demo")
class DemoRoadMaps {

    static final String REPORT = "report-road-map-items";

    private static final int GROUPS = 5;
    private static final int YEARS = 4;
    private static final String LINK = "https://example.org/nastavnichestvo";

    private final MunicipalRoadMapService maps;
    private final Municipalities municipalities;
    private final Clock clock;

    DemoRoadMaps(MunicipalRoadMapService maps, Municipalities municipalities, Clock clock) {
        this.maps = maps;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    void approve() {
        approve("komsomolsk", MunicipalTemplates.KOMSOMOLSK, "25/1");
        approve("sayansky", MunicipalTemplates.SAYANSKY, "114");
    }

    private void approve(String code, MunicipalTemplates template, String order) {
        Municipality municipality = municipalities.findByCode(code).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        LocalDate begin = LocalDate.of(today.getMonthValue() >= 6 ? today.getYear() : today.getYear() - 1, 9, 1);
        maps.fromTemplate(
                municipality.id(),
                template,
                "План мероприятий (дорожная карта) внедрения целевой модели наставничества",
                begin,
                begin.plusYears(YEARS).minusDays(1));
        maps.approve(municipality.id(), order, begin.plusDays(20));
    }

    /** Everything done, shown on the school's site. */
    static Map<String, Object> reported(Map<String, Object> supplied) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 1; i <= GROUPS; i++) {
            if (!"".equals(supplied.get("item" + i))) {
                answers.put("outcome" + i, "DONE");
                answers.put("link" + i, LINK);
            }
        }
        if ("yes".equals(supplied.get("restText")) && supplied.get("restItems") instanceof List<?> rest) {
            answers.put("restDone", rest.stream().map(DemoRoadMaps::value).toList());
            answers.put("linkDone", LINK);
        }
        return answers;
    }

    private static String value(Object option) {
        return option instanceof Map<?, ?> fields ? fields.get("value").toString() : option.toString();
    }
}
