package org.nastavnik.organization;

/**
 * A role in a place passed from one person to another; open tasks follow it.
 *
 * @param from who held it until now, null where it was vacant
 * @param to who holds it from now on, null where it becomes vacant
 */
public record RoleChanged(Role role, long placeId, String from, String to) {}
