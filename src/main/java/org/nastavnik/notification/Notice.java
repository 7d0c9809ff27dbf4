package org.nastavnik.notification;

import java.time.Instant;

/** Something a person was told. */
public record Notice(long id, NoticeKind kind, String text, String link, Instant sentAt, Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
