package org.nastavnik.cockpit.debt;

/** Where an organisation's report stands in a half-year's monitoring, as the debt map shows it. */
public enum CycleStep {
    SUBMIT("Заполнение", "куратор подтверждает показатели"),
    SIGN("Подпись", "руководитель подписывает"),
    CHECK("Проверка", "муниципальный куратор проверяет"),
    RETURNED("Доработка", "куратор исправляет возвращённый отчёт"),
    ACCEPTED("Принят", "отчёт принят");

    private final String title;
    private final String purpose;

    CycleStep(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    /** Who does what there. */
    public String purpose() {
        return purpose;
    }
}
