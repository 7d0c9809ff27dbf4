package org.nastavnik.organization;

import java.util.Set;

/** What a person is in the target model, and where: a role is held in an organisation, a municipality or a region. */
public enum Role {
    HEAD("head", "руководитель организации", Place.ORGANIZATION),
    CURATOR("curator", "куратор организации", Place.ORGANIZATION),
    MENTOR("mentor", "наставник", Place.ORGANIZATION),
    COORDINATOR("coordinator", "муниципальный координатор", Place.MUNICIPALITY),
    MUNICIPAL_CURATOR("municipalCurator", "муниципальный куратор", Place.MUNICIPALITY),
    OPERATOR("operator", "муниципальный оператор", Place.MUNICIPALITY),
    COMMISSION_MEMBER("commissionMember", "член комиссии", Place.MUNICIPALITY),
    REGIONAL_COORDINATOR("regionalCoordinator", "региональный координатор", Place.REGION),
    ADMINISTRATOR("administrator", "администратор", Place.EVERYWHERE);

    /** Roles that somebody else may fill while the holder is away; a mentor's pairs and a member's scores are personal. */
    public static final Set<Role> DEPUTISED =
            Set.of(HEAD, CURATOR, COORDINATOR, MUNICIPAL_CURATOR, OPERATOR, REGIONAL_COORDINATOR);

    /** Where a role is held; the letter stands in the id of the place's group. */
    public enum Place {
        ORGANIZATION("-o"),
        MUNICIPALITY("-m"),
        REGION("-r"),
        EVERYWHERE("");

        private final String mark;

        Place(String mark) {
            this.mark = mark;
        }
    }

    private final String group;
    private final String title;
    private final Place place;

    Role(String group, String title, Place place) {
        this.group = group;
        this.title = title;
        this.place = place;
    }

    /** The group of everybody who holds the role anywhere: carries the engine's grants. */
    public String group() {
        return group;
    }

    /** The group of those who hold the role in this place: the candidates of its tasks. */
    public String groupAt(long placeId) {
        return place == Place.EVERYWHERE ? group : group + place.mark + placeId;
    }

    public String title() {
        return title;
    }

    public Place place() {
        return place;
    }
}
