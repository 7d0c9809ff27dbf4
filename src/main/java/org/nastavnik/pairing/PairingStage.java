package org.nastavnik.pairing;

import java.util.List;
import java.util.stream.Stream;

/** What a pair does next, in the order of Р-145. */
public enum PairingStage {
    AGREEMENT("согласие сторон"),
    FIRST_MEETING("встреча-знакомство"),
    TRIAL_MEETING("пробная рабочая встреча"),
    PLANNING("план развития"),
    MEETINGS("регулярные встречи"),
    MID_TERM("промежуточные итоги"),
    FINAL_MEETING("итоговая встреча"),
    EXIT_SURVEY("итоговая анкета"),
    DONE("работа закончена");

    private final String title;

    PairingStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Does the pair meet at this stage, so that a silence is noticed? */
    public boolean meets() {
        return compareTo(FIRST_MEETING) >= 0 && compareTo(FINAL_MEETING) <= 0;
    }

    /** Names of the stages at which pairs meet, for SQL. */
    public static List<String> meeting() {
        return Stream.of(values()).filter(PairingStage::meets).map(Enum::name).toList();
    }
}
