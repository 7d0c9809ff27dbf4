package org.nastavnik.pairing.tutor;

/** An organisation, a municipality or a region, as the home of tutors. */
public record TutorPlace(TutorLevel level, long id, String name) {

    /** As it is sent by a form: {@code SCHOOL-12}. */
    public String key() {
        return level + "-" + id;
    }
}
