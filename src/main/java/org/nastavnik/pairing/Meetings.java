package org.nastavnik.pairing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Meetings extends JpaRepository<Meeting, Long> {

    List<Meeting> findByPairingIdOrderByHeldOnAscIdAsc(long pairingId);

    long countByPairingId(long pairingId);
}
