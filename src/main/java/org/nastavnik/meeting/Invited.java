package org.nastavnik.meeting;

import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Role;

/**
 * Who is to come.
 *
 * @param roles everybody who holds one of them in the municipality
 * @param posts single people by the id of the role they hold
 * @param guests organisations and people from outside, by name
 */
public record Invited(Set<Role> roles, List<Long> posts, List<String> guests) {}
