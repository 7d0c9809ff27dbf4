package org.nastavnik.participant;

/** A person left a running programme (consent withdrawn, moved away, excluded); what runs with him or her ends. */
public record ParticipantLeft(long programmeId, long personId, ParticipantRole role, String reason) {}
