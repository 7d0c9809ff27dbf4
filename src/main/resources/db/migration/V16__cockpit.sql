-- What coordinators watch: each programme with what waits in it now. Read only; a column says what a page shows.
create view cockpit_programme as
select p.id,
       p.title,
       p.stage,
       p.starts_on,
       p.ends_on,
       p.municipality_id,
       p.organization_id,
       o.short_name as organization,
       m.name       as municipality,
       m.zone,
       t.name       as task,
       t.assignee,
       t.created_at as task_since,
       t.due_at     as task_due,
       coalesce(c.open_tasks, 0) as open_tasks,
       p.created_at,
       p.ended_at
from programme p
         join organization o on o.id = p.organization_id
         join organization_municipality m on m.id = p.municipality_id
         -- the most urgent of its open tasks
         left join lateral (select x.name, x.assignee, x.created_at, x.due_at
                            from engine_open_task x
                            where x.programme_id = p.id
                            order by x.urgency, x.task_id
                            limit 1) t on true
         left join lateral (select count(*) as open_tasks from engine_open_task x where x.programme_id = p.id) c on true;
