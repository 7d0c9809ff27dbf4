package org.nastavnik.shared.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Marks the shell of an erased person: it counts in closed figures and stands in no list. */
@Entity
@Immutable
@Table(name = "shared_erased_person")
public class ErasedPerson {

    @Id
    private Long personId;

    private LocalDate erasedOn;

    protected ErasedPerson() {}

    public Long personId() {
        return personId;
    }

    public LocalDate erasedOn() {
        return erasedOn;
    }
}
