package org.nastavnik.roadmap.due;

/** Terms that name no day and yet say when; the words are those of the Sayansky road map. */
public enum OpenPeriod {
    WHOLE_PERIOD("в течение всего периода"),
    OWN_SCHEDULE("по отдельному графику"),
    SET_ELSEWHERE("в сроки, которые установит другая организация"),
    SINCE_EVENT("с момента события"),
    AS_NEEDED("по мере необходимости");

    private final String title;

    OpenPeriod(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
