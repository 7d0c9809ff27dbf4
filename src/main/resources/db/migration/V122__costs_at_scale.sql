-- What a national half-year showed (40,000 organisations): plans that were right for hundreds of organisations read whole tables.

-- The groups of roles that belong to no place, apart: among 150,000 groups of places PostgreSQL expected thousands of them for
-- each person and read all groups at every step of a task. From the role and from the group it is one row.
create table organization_role_group (
    role varchar(24) primary key,
    id   varchar(64) not null unique references organization_group
);
insert into organization_role_group (role, id)
select role, id from organization_group
where organization_id is null and municipality_id is null and region_id is null;

-- As in V91 otherwise.
create or replace view camunda.act_id_membership as
select distinct r.login as user_id_, g.id as group_id_
from organization_role r
         join organization_user u on u.login = r.login and u.enabled
         join organization_role_group g on g.role = r.role
where r.until is null
union all
select r.login, g.id
from organization_role r
         join organization_user u on u.login = r.login and u.enabled
         join organization_group g on g.role = r.role and g.organization_id = r.organization_id
where r.until is null
union all
select r.login, g.id
from organization_role r
         join organization_user u on u.login = r.login and u.enabled
         join organization_group g on g.role = r.role and g.municipality_id = r.municipality_id
where r.until is null
union all
select r.login, g.id
from organization_role r
         join organization_user u on u.login = r.login and u.enabled
         join organization_group g on g.role = r.role and g.region_id = r.region_id
where r.until is null
union all
select h.login, g.id
from organization_role h
         join organization_user u on u.login = h.login and u.enabled
         join organization_group g on g.role = 'CURATOR' and g.organization_id = h.organization_id
where h.until is null
  and h.role = 'HEAD'
  and not exists (select 1
                  from organization_role c
                           join organization_user cu on cu.login = c.login and cu.enabled
                  where c.organization_id = h.organization_id
                    and c.role = 'CURATOR'
                    and c.until is null)
union all
-- the group of the role, which carries the grants
select distinct a.deputised_by, g.id
from organization_absence a
         join organization_user u on u.login = a.deputised_by and u.enabled
         join organization_role r on r.login = a.login and r.until is null
              and r.role in ('HEAD', 'CURATOR', 'COORDINATOR', 'MUNICIPAL_CURATOR', 'OPERATOR', 'REGIONAL_COORDINATOR')
         join organization_role_group g on g.role = r.role
where a.state = 'ACTIVE'
  and not exists (select 1 from organization_role own
                  where own.login = a.deputised_by and own.role = r.role and own.until is null)
union all
-- the group of the role in the place, whose tasks they are; a vacant curator's too where the head is absent
select distinct a.deputised_by, g.id
from organization_absence a
         join organization_user u on u.login = a.deputised_by and u.enabled
         join organization_role r on r.login = a.login and r.until is null
              and r.role in ('HEAD', 'CURATOR', 'COORDINATOR', 'MUNICIPAL_CURATOR', 'OPERATOR', 'REGIONAL_COORDINATOR')
         join organization_group g
              on (g.role = r.role
                  or g.role = 'CURATOR' and r.role = 'HEAD'
                     and not exists (select 1
                                     from organization_role c
                                              join organization_user cu on cu.login = c.login and cu.enabled
                                     where c.organization_id = r.organization_id
                                       and c.role = 'CURATOR'
                                       and c.until is null))
                 and (g.organization_id = r.organization_id or g.municipality_id = r.municipality_id
                      or g.region_id = r.region_id)
where a.state = 'ACTIVE'
  and not exists (select 1 from organization_role own
                  where own.login = a.deputised_by and own.role = g.role and own.until is null
                    and (own.organization_id = g.organization_id or own.municipality_id = g.municipality_id
                         or own.region_id = g.region_id));

-- Rows of one organisation, programme or report stand together in their tables, so that a sample takes them for far fewer
-- organisations than there are, and reading everything for cheaper than the index. Here: rows for each of them, in shares.
alter table participant_stay alter column organization_id set (n_distinct = -0.02);
alter table participant_person alter column organization_id set (n_distinct = -0.02);
alter table participant_participation alter column programme_id set (n_distinct = -0.03);
alter table monitoring_school_report alter column cycle_id set (n_distinct = -0.05);
alter table monitoring_report_line alter column report_id set (n_distinct = -0.07);
