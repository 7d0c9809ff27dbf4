-- How many there are: what shares are counted from. Told once a half-year by the organisation, enterprises by the municipality.
create table monitoring_head_count (
    organization_id bigint      not null references organization,
    -- first day of the half-year
    since           date        not null,
    pupils          int         not null check (pupils between 0 and 100000),
    teenagers       int         not null check (teenagers between 0 and pupils),
    heads           int         not null check (heads between 0 and 10000),
    teachers        int         not null check (teachers between 0 and 10000),
    young_teachers  int         not null check (young_teachers between 0 and teachers),
    told_by         varchar(64) not null,
    told_at         timestamptz not null,
    primary key (organization_id, since)
);

create table monitoring_enterprise_count (
    municipality_id bigint      not null references organization_municipality,
    since           date        not null,
    enterprises     int         not null check (enterprises between 0 and 1000000),
    told_by         varchar(64) not null,
    told_at         timestamptz not null,
    primary key (municipality_id, since)
);
