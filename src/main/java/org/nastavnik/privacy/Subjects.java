package org.nastavnik.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nastavnik.document.wording.Wording;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.NameCleaner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a subject is and where (s)he may have been named: what an erasure has to know before anything is gone. */
@Component
class Subjects {

    private final JdbcClient jdbc;
    private final Wording wording;

    Subjects(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** The person of the register with the account, if there is one. */
    DataSubject ofPerson(long personId) {
        String login = jdbc.sql("select login from participant_person where id = ?")
                .param(personId)
                .query((row, number) -> row.getString(1) == null ? "" : row.getString(1))
                .single();
        return DataSubject.person(personId, login.isEmpty() ? null : login);
    }

    DataSubject ofLogin(String login) {
        Long person = jdbc.sql("select id from participant_person where login = ?")
                .param(login)
                .query(Long.class)
                .optional()
                .orElse(null);
        return new DataSubject(person, login);
    }

    Erasure.Reach reach(DataSubject subject) {
        List<Long> organizations = jdbc.sql("""
                        select organization_id from participant_person where id = :person
                        union select organization_id from participant_stay where person_id = :person
                        union select p.organization_id from participant_participation t
                                  join programme p on p.id = t.programme_id where t.person_id = :person
                        union select organization_id from organization_user where login = :login and organization_id is not null""")
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .param("login", subject.hasLogin() ? subject.login() : "")
                .query(Long.class)
                .list();
        List<Long> municipalities = jdbc.sql("""
                        select municipality_id from organization where id in (:organizations)
                        union select municipality_id from organization_user
                        where login = :login and municipality_id is not null""")
                .param("organizations", organizations.isEmpty() ? List.of(0L) : organizations)
                .param("login", subject.hasLogin() ? subject.login() : "")
                .query(Long.class)
                .list();
        return new Erasure.Reach(organizations, municipalities);
    }

    NameCleaner names(DataSubject subject, Erasure.Reach reach) {
        Set<PersonName> names = new LinkedHashSet<>();
        Set<String> contacts = new LinkedHashSet<>();
        if (subject.hasPerson()) {
            jdbc.sql("select * from participant_person where id = ?")
                    .param(subject.personId())
                    .query((row, number) -> {
                        names.add(new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")));
                        spoken(row.getString("representative_name")).ifPresent(names::add);
                        Stream.of("phone", "email", "representative_contact")
                                .forEach(column -> add(contacts, value(row, column)));
                        return 1;
                    })
                    .list();
            jdbc.sql("select distinct representative_name from participant_consent"
                            + " where person_id = ? and representative_name is not null")
                    .param(subject.personId())
                    .query(String.class)
                    .list()
                    .forEach(name -> spoken(name).ifPresent(names::add));
        }
        if (subject.hasLogin()) {
            add(contacts, subject.login());
            jdbc.sql("select * from organization_user where login = ?")
                    .param(subject.login())
                    .query((row, number) -> {
                        names.add(new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")));
                        add(contacts, row.getString("email"));
                        return 1;
                    })
                    .list();
        }
        return new NameWords(wording, names, unique(subject, names, reach), contacts);
    }

    private static String value(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Set<String> contacts, String contact) {
        if (contact != null && !contact.isBlank()) {
            contacts.add(contact.strip());
        }
    }

    /** «Петрова Анна Ивановна» as it was typed. */
    private static Optional<PersonName> spoken(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String[] words = typed.strip().split("[\\s\\u00a0]+");
        return words.length < 2 || words[1].isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(words[0], words[1], words.length > 2 ? words[2] : null));
    }

    /** Does nobody else of these municipalities bear one of the surnames, or one that differs in its ending only? */
    private boolean unique(DataSubject subject, Set<PersonName> names, Erasure.Reach reach) {
        List<String> patterns = new ArrayList<>();
        for (PersonName name : names) {
            String plain = name.lastName().toLowerCase(Locale.ROOT).replace('ё', 'е');
            patterns.add(plain.replaceFirst("(ая|яя|ый|ий|ой|а|я|ь|й)$", "").replaceAll("[%_\\\\]", "") + "%");
        }
        return !jdbc.sql("""
                        select exists (
                            select 1 from participant_person p join organization o on o.id = p.organization_id
                            where o.municipality_id in (:municipalities) and p.id <> :person
                              and translate(lower(p.last_name), 'ё', 'е') like any (:surnames)
                            union all
                            select 1 from organization_user
                            where municipality_id in (:municipalities) and login <> :login
                              and translate(lower(last_name), 'ё', 'е') like any (:surnames))""")
                .param("municipalities", reach.municipalities().isEmpty() ? List.of(0L) : reach.municipalities())
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .param("login", subject.hasLogin() ? subject.login() : "")
                .param("surnames", patterns.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
