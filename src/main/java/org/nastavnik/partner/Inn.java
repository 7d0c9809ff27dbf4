package org.nastavnik.partner;

/** ИНН: ten digits of a legal entity or twelve of an entrepreneur, with their check digits (order of the tax service). */
public final class Inn {

    private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    public static boolean isValid(String inn) {
        if (!inn.matches("\\d{10}|\\d{12}") || inn.matches("0+")) {
            return false;
        }
        return inn.length() == 10 ? fits(inn, TENTH) : fits(inn, ELEVENTH) && fits(inn, TWELFTH);
    }

    /** Is the digit after the weighted ones their check digit? */
    private static boolean fits(String inn, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (inn.charAt(i) - '0');
        }
        return sum % 11 % 10 == inn.charAt(weights.length) - '0';
    }
}
