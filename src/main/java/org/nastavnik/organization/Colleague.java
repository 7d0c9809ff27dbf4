package org.nastavnik.organization;

/** Somebody whom a task may be given. */
public record Colleague(String login, PersonName name, String position) {

    /** As lists offer it. */
    public String label() {
        return name.brief() + (position == null ? "" : ", " + position);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Colleague[" + login + "]";
    }
}
