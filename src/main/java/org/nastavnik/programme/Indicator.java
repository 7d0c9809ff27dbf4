package org.nastavnik.programme;

/** What a programme is assessed by (Orel programme, «Оценка результативности внедрения»). */
public enum Indicator {
    MANAGEMENT("организация применения и управление"),
    TALENT("поддержка талантливой молодёжи"),
    REGULATION("нормативное правовое и информационно-методическое обеспечение"),
    STAFF("кадровые педагогические ресурсы"),
    COOPERATION("успешное взаимодействие внутреннего и внешнего контуров"),
    SATISFACTION("удовлетворённость участников программы");

    private final String title;

    Indicator(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
