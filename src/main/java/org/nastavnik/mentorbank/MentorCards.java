package org.nastavnik.mentorbank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MentorCards extends JpaRepository<MentorCard, Long> {

    Optional<MentorCard> findByPersonId(long personId);

    List<MentorCard> findByPersonIdIn(Collection<Long> personIds);
}
