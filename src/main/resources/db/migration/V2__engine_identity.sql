-- The engine's users, groups and tenants are views of our people and roles: one copy, nothing can drift. They stand in
-- the engine's schema under the names that its identity provider reads; the engine itself is told not to make them.
-- Passwords are not shown to it: logins are checked by our own encoder.

create schema if not exists camunda;

-- "who holds a role in this place": the engine asks a group's members
create index organization_role_place on organization_role (organization_id, role) where until is null;

-- the one group of a role that belongs to no place, found from the role and from the group alike
create unique index organization_group_of_role on organization_group (role)
    where organization_id is null and municipality_id is null and region_id is null;

create view camunda.act_id_user as
select u.login               as id_,
       1                     as rev_,
       u.first_name          as first_,
       u.last_name           as last_,
       u.email               as email_,
       null::varchar(255)    as pwd_,
       null::varchar(255)    as salt_,
       null::timestamp       as lock_exp_time_,
       null::integer         as attempts_,
       null::varchar(64)     as picture_id_
from organization_user u
where u.enabled;

create view camunda.act_id_group as
select g.id                                                                                   as id_,
       1                                                                                      as rev_,
       g.name                                                                                 as name_,
       case
           when g.organization_id is null and g.municipality_id is null and g.region_id is null then 'ROLE'
           else 'PLACE' end::varchar(255)                                                     as type_
from organization_group g;

-- A role's holder belongs to the role's group, which carries the grants, and to the group of the role in that place,
-- which is the candidate of its tasks. Where nobody is curator the head is, so that no task hangs.
create view camunda.act_id_membership as
select distinct r.login as user_id_, g.id as group_id_
from organization_role r
         join organization_user u on u.login = r.login and u.enabled
         join organization_group g
              on g.role = r.role and g.organization_id is null and g.municipality_id is null and g.region_id is null
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
                    and c.until is null);

create view camunda.act_id_tenant as
select m.code as id_, 1 as rev_, m.name as name_
from organization_municipality m;

-- A person sees the municipality where (s)he works; a regional coordinator all of the region; nobody sees all.
create view camunda.act_id_tenant_member as
select t.user_id_ || ':' || t.tenant_id_ as id_, t.tenant_id_, t.user_id_, null::varchar(64) as group_id_
from (select u.login as user_id_, m.code as tenant_id_
      from organization_user u
               join organization_municipality m on m.id = u.municipality_id
      where u.enabled
      union
      select u.login, m.code
      from organization_user u
               join organization o on o.id = u.organization_id
               join organization_municipality m on m.id = o.municipality_id
      where u.enabled
      union
      select r.login, m.code
      from organization_role r
               join organization_user u on u.login = r.login and u.enabled
               join organization_municipality m on m.region_id = r.region_id
      where r.until is null
        and r.role = 'REGIONAL_COORDINATOR') t;

create view camunda.act_id_info as
select null::varchar(64)  as id_,
       null::integer      as rev_,
       null::varchar(64)  as user_id_,
       null::varchar(64)  as type_,
       null::varchar(255) as key_,
       null::varchar(255) as value_,
       null::bytea        as password_,
       null::varchar(255) as parent_id_
where false;
