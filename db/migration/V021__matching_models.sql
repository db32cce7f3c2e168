-- Models to weigh pairs with: brought in, tried beside the one in use, switched on, and scoring everything anew.

create table matching_model (
    id          uuid primary key,
    name        varchar(60) not null unique check (name <> '' and name = btrim(name)),
    content     jsonb       not null,
    state       text        not null check (state in ('SHADOW', 'IN_USE', 'RETIRED')),
    brought_by  uuid        not null references staff_account (id),
    brought_at  timestamptz not null
);
comment on table matching_model is 'Models brought in, as the command "train" writes them. Where none is in use, the shipped one is.';
comment on column matching_model.name is 'The version that is stored with every match it scored.';
comment on column matching_model.state is 'SHADOW: tried beside the one in use. RETIRED: neither, and can be tried or used again.';
create unique index matching_model_in_use on matching_model (state) where state = 'IN_USE';
create unique index matching_model_in_shadow on matching_model (state) where state = 'SHADOW';
create index matching_model_by_time on matching_model (brought_at desc, id desc);

create table matching_model_change (
    id          uuid primary key,
    model_id    uuid references matching_model (id),
    state       text          not null check (state in ('SHADOW', 'IN_USE', 'RETIRED')),
    reason      varchar(1000) not null,
    changed_by  uuid          not null references staff_account (id),
    changed_at  timestamptz   not null
);
comment on table matching_model_change is 'Every change of a model''s state: who, when and why. Without a model: the shipped one.';
create index matching_model_change_of_model on matching_model_change (model_id, changed_at desc, id desc);

create table model_trial_due (
    case_id     uuid primary key references sought_case (id) on delete cascade
);
comment on table model_trial_due is 'Cases to be scored (again) with the model in shadow: taken away with their scores, so that a crash loses none.';

create table model_trial_score (
    model_id        uuid             not null references matching_model (id) on delete cascade,
    case_id         uuid             not null references sought_case (id) on delete cascade,
    record_id       uuid             not null references detainee_record (id) on delete cascade,
    in_use          double precision not null check (in_use between 0 and 1),
    in_use_band     text             not null check (in_use_band in ('STRONG', 'POSSIBLE', 'WEAK', 'NONE')),
    shadow          double precision not null check (shadow between 0 and 1),
    shadow_band     text             not null check (shadow_band in ('STRONG', 'POSSIBLE', 'WEAK', 'NONE')),
    moved           double precision not null generated always as (abs(shadow - in_use)) stored,
    primary key (model_id, case_id, record_id)
);
comment on table model_trial_score is 'What the model in shadow says beside the one in use, of the same candidates at the same moment. Nobody works from it.';
comment on column model_trial_score.in_use_band is 'Band of the model in use; NONE where it does not propose the pair.';
create index model_trial_score_by_move on model_trial_score (model_id, moved desc, case_id desc, record_id desc);

alter table report_due add column rescoring boolean not null default false;
comment on column report_due.rescoring is 'Due only because a model was switched: whatever changed otherwise comes first.';
drop index report_due_in_order;
create index report_due_in_order on report_due (rescoring, due_at);

alter table match add column other_deciding_fields bytea[] not null default '{}';
comment on column match.other_deciding_fields is
    'The same of the case''s other reports: a rejected match does not return because another of them now agrees best.';
create index match_by_model on match (model_version, state, probability);
comment on index match_by_model is 'For the calibration page, which counts them all.';

create view match_verdict as
    select match.id, match.case_id, match.record_id, match.model_version, match.probability,
           match.state = 'CONFIRMED' as same_person
    from match
    where match.state = 'CONFIRMED'
       or match.state = 'REJECTED' and coalesce((
              select reason from match_decision
              where match_decision.match_id = match.id and to_state = 'REJECTED'
              order by decided_at desc, id desc limit 1), '') not in ('DUPLICATE_ROW', 'SOURCE_WITHDRAWN');
comment on view match_verdict is
    'What people decided about whether it is the person, with what the model said then; without those set aside for another reason.';
