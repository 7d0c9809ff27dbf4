package org.nastavnik.award;

/** What a mentor may be given (Р-145, item 5: motivation of mentors); the badge is given by the region. */
public enum Award {
    GRATITUDE("благодарность"),
    CERTIFICATE("Почётная грамота муниципального органа управления образованием"),
    BEST_MENTOR("«Лучший наставник»"),
    BADGE("знак «Почетный наставник»");

    private final String title;

    Award(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
