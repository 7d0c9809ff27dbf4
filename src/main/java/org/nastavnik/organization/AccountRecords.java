package org.nastavnik.organization;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account and its roles. A login is made of a name, so an erased account's login gives way to a pseudonym in every
 * table of ours: whichever columns hold logins is read from the catalogue, by the names that such columns have everywhere.
 */
@Component
@Transactional
class AccountRecords implements PersonRecords {

    /** Roles that are one office: somebody else has to take it over first. */
    private static final List<Role> OFFICES = List.of(Role.HEAD, Role.CURATOR, Role.COORDINATOR, Role.ADMINISTRATOR);

    private static final String LOGIN_COLUMNS = """
            select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name), quote_ident(c.column_name)
            from information_schema.columns c
                     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'nastavnik' and t.table_type = 'BASE TABLE' and c.data_type in ('character varying', 'text')
              and (c.column_name in ('login', 'actor', 'viewer', 'recipient', 'responsible', 'assignee')
                   or c.column_name like '%\\_by')
              and c.table_name <> 'organization_user'
            order by 1, 2""";

    private final JdbcClient jdbc;
    private final Users users;
    private final RoleAssignments roles;
    private final Staff staff;

    AccountRecords(JdbcClient jdbc, Users users, RoleAssignments roles, Staff staff) {
        this.jdbc = jdbc;
        this.users = users;
        this.roles = roles;
        this.staff = staff;
    }

    @Override
    public String title() {
        return "Учётная запись";
    }

    /** After all who look for rows by the login. */
    @Override
    public int order() {
        return 950;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Учётная запись', u.login as "Логин",
                               concat_ws(' ', u.last_name, u.first_name, u.middle_name) as "Фамилия, имя, отчество",
                               u.position as "Должность", u.email as "E-mail", u.enabled as "Действует"
                        from organization_user u where u.login = :login""").of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Роль', role as "Какая", since as "С", until as "По"
                        from organization_role where login = :login order by since""")
                .titled("Какая", role -> Role.valueOf(role).title())
                .of(subject));
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> hindrances(DataSubject subject) {
        if (!subject.hasLogin()) {
            return List.of();
        }
        return roles.findByLoginAndUntilIsNull(subject.login()).stream()
                .filter(held -> OFFICES.contains(held.role()))
                .map(held -> "У человека есть роль «%s»: сначала передайте её другому."
                        .formatted(held.role().title()))
                .toList();
    }

    /** The account closes as it does when somebody leaves: other roles end, open tasks go back to the group. */
    @Override
    public void end(DataSubject subject) {
        if (subject.hasLogin()) {
            users.findById(subject.login()).filter(User::enabled).ifPresent(user -> staff.close(user.number()));
        }
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("organization_user", "municipality_id in (:municipalities) and login <> :login", "position");
        erasure.dropNaming("organization_file", "municipality_id in (:municipalities)", "tables");
        if (!erasure.subject().hasLogin()) {
            return;
        }
        erasure.run("""
                insert into organization_user (login, password_hash, last_name, first_name, municipality_id, region_id,
                                               organization_id, enabled)
                select :pseudonym, '{bcrypt}-', 'Обезличено', '№ ' || number, municipality_id, region_id, organization_id, false
                from organization_user where login = :login""");
        jdbc.sql(LOGIN_COLUMNS)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> erasure.forgetLogin(column.get(0), column.get(1)));
        erasure.run("delete from organization_user where login = :login");
    }
}
