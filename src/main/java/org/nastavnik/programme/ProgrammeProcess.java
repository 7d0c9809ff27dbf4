package org.nastavnik.programme;

/** What a programme tells its process. */
public interface ProgrammeProcess {

    /** Begun from a page or a batch; a start form begins its process itself. */
    void programmeCreated(MentoringProgramme programme);

    void programmeStopped(MentoringProgramme programme);
}
