-- what a burst writes again and again: room beside each project for its next revision, and no look for each place whether
-- its step exists, since steps are written before someone stands there, in the same transaction, and never deleted
alter table project set (fillfactor = 80);
alter table finding_phase drop constraint finding_phase_ladder_next_step_fkey;
