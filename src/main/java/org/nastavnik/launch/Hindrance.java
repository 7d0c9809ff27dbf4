package org.nastavnik.launch;

/** Why an organisation does not begin, and what to do. */
enum Hindrance {
    NONE(null, null),
    CLOSED(ChoiceState.SKIPPED, "Организация отмечена как закрытая."),
    RUNNING(ChoiceState.SKIPPED, "В организации уже идёт программа этого периода."),
    HEADLESS(
            ChoiceState.FAILED,
            "Нет руководителя: назначьте его на странице организации и нажмите «Повторить неудавшиеся».");

    private final ChoiceState state;
    private final String sentence;

    Hindrance(ChoiceState state, String sentence) {
        this.state = state;
        this.sentence = sentence;
    }

    static Hindrance of(boolean closed, boolean led, boolean running) {
        if (closed) {
            return CLOSED;
        }
        if (running) {
            return RUNNING;
        }
        return led ? NONE : HEADLESS;
    }

    ChoiceState state() {
        return state;
    }

    String sentence() {
        return sentence;
    }
}
