package org.nastavnik.participant.consent;

import java.util.Set;

/** What a consent allows (152-ФЗ, articles 9 and 10.1; order 25/1 of Komsomolsk, regulation on the bank, annex 2). */
public enum ConsentPurpose {
    /** Taking part in programmes; holds until it is withdrawn. */
    PARTICIPATION(
            "участие в программах наставничества",
            false,
            Set.of(
                    DataCategory.NAME,
                    DataCategory.BIRTH_DATE,
                    DataCategory.PLACE,
                    DataCategory.RESULTS,
                    DataCategory.PHONE,
                    DataCategory.EMAIL)),
    /** Use of the mentor's card within the municipality, for one, three or five years. */
    BANK(
            "размещение карты в муниципальном банке «Наставник»",
            true,
            Set.of(DataCategory.NAME, DataCategory.PLACE, DataCategory.CARD)),
    /** Showing the card to everybody on the public page, for one, three or five years. */
    DISPLAY("показ карты на открытой странице", true, Set.of(DataCategory.NAME, DataCategory.PLACE, DataCategory.CARD));

    /** For how many years a limited consent may be given. */
    public static final Set<Integer> YEARS = Set.of(1, 3, 5);

    private final String title;
    private final boolean limited;
    private final Set<DataCategory> categories;

    ConsentPurpose(String title, boolean limited, Set<DataCategory> categories) {
        this.title = title;
        this.limited = limited;
        this.categories = categories;
    }

    public String title() {
        return title;
    }

    /** What a withdrawal does, as it is said to the one who recorded it. */
    public String withdrawn() {
        return switch (this) {
            case PARTICIPATION -> "Отзыв согласия записан. Участие во всех программах прекращено.";
            case BANK -> "Отзыв согласия записан. Карта снята с публикации в муниципальном банке.";
            case DISPLAY -> "Отзыв согласия записан. Карта больше не показывается на открытой странице.";
        };
    }

    /** What a withdrawal will do, as it is said before. */
    public String consequence() {
        return switch (this) {
            case PARTICIPATION ->
                "Участие во всех программах сразу прекратится, карта наставника исчезнет из банка; сделанное останется в деле.";
            case BANK ->
                "Карта сразу исчезнет из муниципального банка и с открытой страницы; участие в программах продолжится.";
            case DISPLAY ->
                "Карта сразу исчезнет с открытой страницы; организации муниципалитета будут видеть её по-прежнему.";
        };
    }

    /** Given for years and by adults only; contacts are allowed one by one. */
    public boolean limited() {
        return limited;
    }

    /** What every consent of this purpose covers. */
    public Set<DataCategory> categories() {
        return categories;
    }
}
