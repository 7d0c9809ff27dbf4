package org.nastavnik.roadmap.web;

import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.municipal.MunicipalItem;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap;

/** One line of a municipality's draft as typed. */
public class MunicipalLine extends RoadMapLine {

    private boolean forSchools;
    private String meant;
    private boolean unclear;

    static MunicipalLine of(MunicipalItem item, DuePeriod map) {
        MunicipalLine line = new MunicipalLine();
        line.fill(item.content());
        line.forSchools = item.forSchools();
        var term = item.content().term(map);
        line.meant = term.brief();
        line.unclear = !term.understood();
        return line;
    }

    MunicipalRoadMap.Line read(int index) {
        return new MunicipalRoadMap.Line(content(index, null), forSchools);
    }

    public boolean isForSchools() {
        return forSchools;
    }

    public void setForSchools(boolean forSchools) {
        this.forSchools = forSchools;
    }

    /** What the saved term means; null while a line was never saved. */
    public String getMeant() {
        return meant;
    }

    public boolean isUnclear() {
        return unclear;
    }
}
