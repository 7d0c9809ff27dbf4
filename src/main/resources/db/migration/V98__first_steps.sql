-- Who has read the first steps and does not want to see them on the morning page any more.
create table cockpit_first_steps (
    login   varchar(64) primary key references organization_user,
    read_at timestamptz not null
);
