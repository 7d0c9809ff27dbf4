-- A region has cases and papers of its own: a tenant of the engine beside those of its municipalities, and documents that
-- belong to no municipality.

-- A dot stands in no municipality's code, so a region's tenant is never taken for one.
drop view camunda.act_id_tenant;
create view camunda.act_id_tenant as
select m.code as id_, 1 as rev_, m.name as name_
from organization_municipality m
union all
select 'region.' || r.code, 1, r.name
from organization_region r;

-- A person sees the municipality where (s)he works; a regional coordinator all of the region; nobody sees all.
drop view camunda.act_id_tenant_member;
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
        and r.role = 'REGIONAL_COORDINATOR'
      union
      select r.login, 'region.' || g.code
      from organization_role r
               join organization_user u on u.login = r.login and u.enabled
               join organization_region g on g.id = r.region_id
      where r.until is null
        and r.role = 'REGIONAL_COORDINATOR') t;

alter table document alter column municipality_id drop not null;
alter table document add column region_id bigint references organization_region;
alter table document add constraint document_of_one_place check (num_nonnulls(municipality_id, region_id) = 1);
create index document_of_region on document (region_id, id) where region_id is not null;
drop index document_revision;
create unique index document_revision on document
    (owner, coalesce(programme_id, organization_id, municipality_id, region_id), kind, coalesce(subject, ''), revision);
