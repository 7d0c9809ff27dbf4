-- Where a pair meets at a distance: a link to a video meeting, as long as the pair works.
alter table pairing add column meeting_url varchar(500);
