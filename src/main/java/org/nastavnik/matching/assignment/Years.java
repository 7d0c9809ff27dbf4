package org.nastavnik.matching.assignment;

/** Years in words: 1 год, 2 года, 5 лет, the number kept on the line with its word. */
final class Years {

    private Years() {}

    static String of(int years) {
        int tens = years % 100;
        int ones = years % 10;
        String word = tens >= 11 && tens <= 14 || ones == 0 || ones >= 5 ? "лет" : ones == 1 ? "год" : "года";
        return years + "\u00a0" + word;
    }
}
