package org.nastavnik.document;

import org.nastavnik.shared.BusinessKey;

/** Whose paper it is: a programme's case, an organisation, a municipality or a region. */
public record DocumentOwner(Kind kind, long id) {

    /** The places where papers are kept. */
    public enum Kind {
        PROGRAMME,
        ORGANIZATION,
        MUNICIPALITY,
        REGION
    }

    public static DocumentOwner programme(long programmeId) {
        return new DocumentOwner(Kind.PROGRAMME, programmeId);
    }

    public static DocumentOwner organization(long organizationId) {
        return new DocumentOwner(Kind.ORGANIZATION, organizationId);
    }

    public static DocumentOwner municipality(long municipalityId) {
        return new DocumentOwner(Kind.MUNICIPALITY, municipalityId);
    }

    public static DocumentOwner region(long regionId) {
        return new DocumentOwner(Kind.REGION, regionId);
    }

    /** For the audit trail. */
    String subject() {
        return switch (kind) {
            case PROGRAMME -> BusinessKey.programme(id).value();
            case ORGANIZATION -> "organization:" + id;
            case MUNICIPALITY -> "municipality:" + id;
            case REGION -> "region:" + id;
        };
    }
}
