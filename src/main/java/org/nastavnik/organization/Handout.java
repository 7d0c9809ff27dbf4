package org.nastavnik.organization;

import java.io.Serializable;

/**
 * What is handed to a person to log in with. The password is shown once and stored nowhere but as a hash.
 *
 * @param name Фамилия Имя Отчество
 * @param place short name of the organisation or municipality
 */
public record Handout(String name, String place, String login, String password) implements Serializable {

    /** Keeps a careless log line from printing a password. */
    @Override
    public String toString() {
        return "Handout[…]";
    }
}
