package org.nastavnik.award;

/** What a nomination tells its process. */
public interface AwardProcess {

    void nominationMade(AwardNomination nomination, String tenantId);

    void nominationStopped(AwardNomination nomination);

    /** A nomination ended: the programme may have waited for the last one. */
    void nominationsChanged();
}
