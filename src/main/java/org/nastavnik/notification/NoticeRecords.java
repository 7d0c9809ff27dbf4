package org.nastavnik.notification;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told goes with the person; names in what others were told are cleaned. */
@Component
@Transactional
class NoticeRecords implements PersonRecords {

    private final JdbcClient jdbc;

    NoticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Уведомления";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(
                        jdbc,
                        "select 'Уведомление', sent_at as \"Отправлено\", read_at as \"Прочитано\", text as \"Текст\""
                                + " from notification_notice where recipient = :login order by id desc")
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from notification_notice where recipient = :login");
        // an address is the person's; a mail that waits is not sent any more
        erasure.run("delete from notification_mail where recipient = :login");
        erasure.run("delete from notification_mail_choice where login = :login");
        erasure.clean(
                "notification_notice",
                "recipient in (select login from organization_user where municipality_id in (:municipalities))",
                "text");
    }
}
