package org.nastavnik.pairing;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Pairings extends JpaRepository<Pairing, Long> {

    List<Pairing> findByProgrammeIdOrderById(long programmeId);

    List<Pairing> findByProgrammeIdAndStateOrderById(long programmeId, PairingState state);

    @Query("select p from Pairing p, Person m where m.id = p.mentorId and m.login = :login order by p.id desc")
    List<Pairing> ofLogin(String login);

    @Query("select p from Pairing p join p.mentees m where m.personId = :personId order by p.id desc")
    List<Pairing> ofMentee(long personId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pairing p where p.id = :id")
    Optional<Pairing> lock(long id);
}
