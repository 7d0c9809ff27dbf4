package org.nastavnik.evaluation;

/** How a question is answered; all but the open question are answered by a whole number. */
public enum QuestionKind {
    /** A mark of the ten-point scale. */
    MARK(1, 10),
    /** 5 очень часто, 4 часто, 3 редко, 2 один-два раза, 1 никогда. */
    FREQUENCY(1, 5),
    /** 1 да, 0 нет. */
    YES_NO(0, 1),
    /** Free text: kept as the survey's comment. */
    TEXT(0, 0);

    private final int least;
    private final int most;

    QuestionKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
