package org.nastavnik.mentorbank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MentorCards extends JpaRepository<MentorCard, Long> {

    Optional<MentorCard> findByPersonId(long personId);

    List<MentorCard> findByPersonIdIn(Collection<Long> personIds);

    @Query("select p.id from Person p where p.login = :login")
    Optional<Long> personOf(String login);
}
