package org.nastavnik.roadmap.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.nastavnik.organization.Directory;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When in a month the curator is asked: towards its end, when its items are done or seen not to be, and before the programme ends. */
@Component
class ReportDay {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final RoadMapService roadMaps;
    private final Programmes programmes;
    private final Directory directory;
    private final int dayOfMonth;

    ReportDay(
            RoadMapService roadMaps,
            Programmes programmes,
            Directory directory,
            @Value("${nastavnik.road-map.report-day:25}") int dayOfMonth) {
        if (dayOfMonth < 1 || dayOfMonth > 28) {
            throw new IllegalArgumentException("nastavnik.road-map.report-day must be a day of every month: 1 to 28");
        }
        this.roadMaps = roadMaps;
        this.programmes = programmes;
        this.directory = directory;
        this.dayOfMonth = dayOfMonth;
    }

    Instant of(RoadMap map) {
        MentoringProgramme programme = programmes.get(map.programmeId());
        YearMonth month = roadMaps.nextReport(map.id());
        LocalDate day = month.atDay(dayOfMonth);
        LocalDate end = programme.endsOn();
        if (YearMonth.from(end).equals(month) && end.isBefore(day)) {
            day = end;
        }
        return day.atTime(MORNING)
                .atZone(directory.municipality(programme.municipalityId()).zone())
                .toInstant();
    }
}
