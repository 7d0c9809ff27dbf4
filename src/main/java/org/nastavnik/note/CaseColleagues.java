package org.nastavnik.note;

import java.util.List;
import org.nastavnik.organization.Colleague;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who may see a case at this moment, deputies among them; one statement. */
@Component
@Transactional(readOnly = true)
class CaseColleagues {

    private final Directory directory;
    private final JdbcClient jdbc;

    CaseColleagues(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** By name. Administrators see cases as well, but nobody asks them about one. */
    List<Colleague> of(MentoringProgramme programme) {
        long region = directory.municipality(programme.municipalityId()).regionId();
        List<String> groups = List.of(
                Role.HEAD.groupAt(programme.organizationId()),
                Role.CURATOR.groupAt(programme.organizationId()),
                Role.COORDINATOR.groupAt(programme.municipalityId()),
                Role.MUNICIPAL_CURATOR.groupAt(programme.municipalityId()),
                Role.OPERATOR.groupAt(programme.municipalityId()),
                Role.REGIONAL_COORDINATOR.groupAt(region));
        return jdbc.sql("""
                        select u.login, u.last_name, u.first_name, u.middle_name, u.position from organization_user u
                        where u.enabled and u.login in (select user_id_ from act_id_membership where group_id_ in (:groups))
                        order by u.last_name, u.first_name, u.login""")
                .param("groups", groups)
                .query((row, number) -> new Colleague(
                        row.getString("login"),
                        new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getString("position")))
                .list();
    }
}
