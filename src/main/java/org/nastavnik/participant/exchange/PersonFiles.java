package org.nastavnik.participant.exchange;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PersonFiles extends JpaRepository<PersonFile, Long> {

    Optional<PersonFile> findByIdAndUploadedBy(long id, String uploadedBy);

    /** Two who press the button at once take over one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from PersonFile f where f.id = :id and f.uploadedBy = :uploadedBy")
    Optional<PersonFile> lock(long id, String uploadedBy);

    /** Without reading the tables once more. */
    @Modifying
    @Query("delete from PersonFile f where f.uploadedBy = :uploadedBy")
    void deleteByUploadedBy(String uploadedBy);

    @Modifying
    @Query("delete from PersonFile f where f.id = :id")
    void deleteOne(long id);

    @Modifying
    @Query("delete from PersonFile f where f.uploadedAt < :before")
    int deleteOlder(Instant before);
}
