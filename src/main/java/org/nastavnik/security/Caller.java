package org.nastavnik.security;

/** Three kinds of callers of the engine's interface; each may do what the one before may. */
enum Caller {
    /** Anybody with an account: the own tasks. */
    PERSON,
    /** Coordinators and curators of a municipality or region: also read the cases of their places. */
    OVERSEER,
    /** Operates the installation. */
    ADMINISTRATOR
}
