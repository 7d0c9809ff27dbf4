package org.nastavnik.notification;

import org.nastavnik.organization.Role;

/**
 * Who is told: one person, or everybody who is in a group at the moment of sending.
 *
 * @param login the person, or null
 * @param group the group, or null
 */
public record Recipient(String login, String group) {

    public static Recipient person(String login) {
        return new Recipient(login, null);
    }

    public static Recipient group(String group) {
        return new Recipient(null, group);
    }

    /** Those who hold the role in this place; where nobody is curator, the head. */
    public static Recipient holders(Role role, long placeId) {
        return group(role.groupAt(placeId));
    }
}
