package org.nastavnik.participant.consent;

/** Why a consent no longer holds. */
public enum ConsentEnding {
    WITHDRAWN("отозвано"),
    EXPIRED("срок истёк"),
    /** A newer one stands in its place. */
    REPLACED("заменено новым"),
    /** The person went to another organisation: a consent is given to one (152-ФЗ, article 9). */
    TRANSFERRED("переход в другую организацию"),
    /** The minor whose representative signed came of age. */
    CAME_OF_AGE("исполнилось 18 лет"),
    /** Of age now, the person did not sign; no stored consent ends so. */
    REFUSED("собственное согласие не подписано");

    private final String title;

    ConsentEnding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
