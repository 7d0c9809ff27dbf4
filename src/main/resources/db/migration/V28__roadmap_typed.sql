-- What somebody has typed into a road map's table and not saved yet: one draft for each person and map.
create table roadmap_typed (
    road_map_id bigint      not null references roadmap,
    login       varchar(64) not null,
    fields      jsonb       not null,
    typed_at    timestamptz not null,
    primary key (road_map_id, login)
);
