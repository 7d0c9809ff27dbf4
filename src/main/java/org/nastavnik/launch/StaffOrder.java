package org.nastavnik.launch;

import java.time.LocalDate;
import java.util.List;

/**
 * The order on the working group and those who answer for the launch (Sayansky 1.1, 1.3; order 25/1, items 2–4).
 *
 * @param responsible login
 * @param workingGroup names with positions, a line each
 * @param curators logins of the municipal curators
 * @param operators logins of the municipal operator
 */
public record StaffOrder(
        String responsible,
        String workingGroup,
        List<String> curators,
        List<String> operators,
        String number,
        LocalDate date) {

    /** Keeps a careless log line from printing people. */
    @Override
    public String toString() {
        return "StaffOrder[…]";
    }
}
