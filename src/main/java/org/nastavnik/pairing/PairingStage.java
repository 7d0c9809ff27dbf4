package org.nastavnik.pairing;

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
}
