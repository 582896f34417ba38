-- when a phase holds, as JSON in order; null: from its instant on for good. A phase may ask for something some days after
-- the discovery of a finding; what is due then is a phase of its own, and is written when somebody climbs to it
alter table phase
    add column spans text,
    add column due_days int,
    add column due_business boolean not null default false,
    add column derived boolean not null default false;

-- steps of the n-th time that a phase holds are numbered from 1000000 n on; 499999 behind that it rests or ends
drop view deadline;

-- finding_phase with everything that it refers to; the day is the one that holds, also where that is not yet told
create view deadline as
select fp.finding_id, fp.phase, fp.project_id, p.name as project_name, p.owner as project_owner,
       c.programme, coalesce(d.at, ph.effective_at) as effective_at,
       case when d.at <> ph.effective_at then to_char(d.at at time zone ph.zone, 'YYYY-MM-DD"T"HH24:MI')
            else ph.civil_time end as civil_time,
       ph.zone, coalesce(d.wording, ph.wording) as wording, ph.citations,
       case when l.ended_at is not null and fp.next_step is not null then 'amended' when n.number < 2147483647 then n.name end as next_step,
       n.due_at as next_at, s.name as last_step,
       case when not f.open or c.cancelled or ph.spans is not null and d.at is null then 'ended'
            when fp.silent or f.silent_since is not null then 'silent'
            when (fp.last_step + 500000) % 1000000 between 500000 and 999998 then 'reached'
            else 'waiting' end as state
  from finding_phase fp
  join finding f on f.id = fp.finding_id
  join project p on p.id = fp.project_id
  join ladder l on l.id = fp.ladder
  join ladder c on c.programme = l.programme and c.phase = l.phase and c.rungs = l.rungs and c.ended_at is null
  join phase ph on ph.programme = c.programme and ph.sequence = c.facts and ph.id = c.phase
  left join rung n on n.ladder = fp.ladder and n.number = fp.next_step
  left join rung s on s.ladder = fp.ladder and s.number = fp.last_step
  left join lateral (select cast(span.value ->> 'from' as timestamptz) as at, span.value ->> 'wording' as wording
                       from jsonb_array_elements(cast(ph.spans as jsonb)) with ordinality as span(value, nth)
                      where case when l.id = c.id then span.nth - 1 = (coalesce(fp.last_step, 0) + 500001) / 1000000
                                 else coalesce(cast(span.value ->> 'until' as timestamptz), 'infinity') > l.ended_at end
                      order by span.nth limit 1) d on true;
