-- Papers of organisations and municipalities beside those of programmes; the DOCX itself; numbers; nothing issued changes.
alter table document add column owner varchar(16) not null default 'PROGRAMME';
alter table document alter column owner drop default;
alter table document add column organization_id bigint references organization;
alter table document add column municipality_id bigint references organization_municipality;
alter table document add column subject varchar(60);
alter table document add column sha256 varchar(64);
alter table document add column template_version int;
update document d
   set organization_id = p.organization_id, municipality_id = p.municipality_id
  from programme p
 where p.id = d.programme_id;
alter table document alter column municipality_id set not null;
alter table document alter column programme_id drop not null;
alter table document drop constraint document_programme_id_kind_revision_key;
create unique index document_revision on document
    (owner, coalesce(programme_id, organization_id, municipality_id), kind, coalesce(subject, ''), revision);
create index document_of_programme on document (programme_id, id);
create index document_of_organization on document (organization_id, id);
create index document_of_municipality on document (municipality_id, id);

create table document_file (
    document_id bigint primary key references document,
    content     bytea not null
);

-- The last number given in a series; its row is locked until the paper is stored or rolled back.
create table document_number (
    place  varchar(24) not null,
    series varchar(16) not null,
    year   int         not null,
    last   int         not null,
    primary key (place, series, year)
);

create function document_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'An issued document never changes';
end
$$;
create trigger document_final before update or delete on document
    for each row execute function document_is_final();
create trigger document_file_final before update or delete on document_file
    for each row execute function document_is_final();
