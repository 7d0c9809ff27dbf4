package org.nastavnik.organization;

/** Kind of an educational organisation; the indicators of a municipality count them apart. */
public enum OrganizationKind {
    SCHOOL("общеобразовательная организация"),
    PRESCHOOL("дошкольная образовательная организация"),
    SUPPLEMENTARY("организация дополнительного образования"),
    VOCATIONAL("профессиональная образовательная организация");

    private final String title;

    OrganizationKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
