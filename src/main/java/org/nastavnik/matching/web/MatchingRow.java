package org.nastavnik.matching.web;

import java.util.List;
import org.nastavnik.engine.form.Option;

/**
 * One mentee's line on the page of matching.
 *
 * @param mentor the chosen mentor's id, empty where none
 * @param why reason of the proposal, or why there is no mentor
 * @param typed the curator's reason as typed, kept when something was refused
 * @param error what is wrong with this line, or null
 */
record MatchingRow(
        long menteeId,
        String name,
        String mentor,
        List<Option> allowed,
        String why,
        boolean pinned,
        String typed,
        String error) {}
