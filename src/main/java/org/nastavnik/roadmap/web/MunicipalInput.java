package org.nastavnik.roadmap.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap;
import org.nastavnik.shared.Refusal;

/** A municipality's draft as typed; shown again as it is when something is refused. */
public class MunicipalInput {

    private static final int EMPTY_LINES = 3;

    private long version;
    private String title;
    private String startsOn;
    private String endsOn;
    private List<MunicipalLine> lines = new ArrayList<>();

    static MunicipalInput of(MunicipalRoadMap map) {
        MunicipalInput input = new MunicipalInput();
        input.version = map.version();
        input.title = map.title();
        input.startsOn = map.period().from().toString();
        input.endsOn = map.period().until().toString();
        map.items().forEach(item -> input.lines.add(MunicipalLine.of(item, map.period())));
        for (int i = 0; i < EMPTY_LINES; i++) {
            input.lines.add(new MunicipalLine());
        }
        return input;
    }

    List<MunicipalRoadMap.Line> read() {
        List<MunicipalRoadMap.Line> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).isDrop()) {
                read.add(lines.get(i).read(i));
            }
        }
        return read;
    }

    LocalDate from() {
        return date("startsOn", startsOn);
    }

    LocalDate until() {
        return date("endsOn", endsOn);
    }

    static LocalDate date(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Укажите дату полностью: день, месяц и год.");
        }
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public List<MunicipalLine> getLines() {
        return lines;
    }

    public void setLines(List<MunicipalLine> lines) {
        this.lines = lines;
    }
}
