package org.nastavnik.organization;

/** Where somebody works: an organisation, a municipality, a region, or the installation itself (id 0). */
public record Workplace(Role.Place place, long id) {

    /** A role in a place, whoever holds it. */
    public record Post(Role role, Workplace place) {

        public static Post of(RoleAssignment held) {
            return new Post(held.role(), Workplace.of(held));
        }

        /** The candidates of its tasks. */
        public String group() {
            return role.groupAt(place.id());
        }
    }

    public static final Workplace EVERYWHERE = new Workplace(Role.Place.EVERYWHERE, 0);

    public static Workplace organization(long id) {
        return new Workplace(Role.Place.ORGANIZATION, id);
    }

    public static Workplace municipality(long id) {
        return new Workplace(Role.Place.MUNICIPALITY, id);
    }

    public static Workplace region(long id) {
        return new Workplace(Role.Place.REGION, id);
    }

    /** The narrowest place that the person belongs to. */
    public static Workplace of(User user) {
        if (user.organizationId() != null) {
            return organization(user.organizationId());
        }
        if (user.municipalityId() != null) {
            return municipality(user.municipalityId());
        }
        return user.regionId() != null ? region(user.regionId()) : EVERYWHERE;
    }

    /** Where a role is held. */
    public static Workplace of(RoleAssignment held) {
        return switch (held.role().place()) {
            case ORGANIZATION -> organization(held.organizationId());
            case MUNICIPALITY -> municipality(held.municipalityId());
            case REGION -> region(held.regionId());
            case EVERYWHERE -> EVERYWHERE;
        };
    }
}
