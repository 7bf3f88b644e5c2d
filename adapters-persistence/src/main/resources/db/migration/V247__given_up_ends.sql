-- What was given up goes one day as what was sent does. What was given up before is taken to have been so now: when
-- it was is written nowhere.

alter table ${flyway:defaultSchema}.letter rename column sent_at to over_at;
update ${flyway:defaultSchema}.letter set over_at = now() where state = 'PARKED';
alter table ${flyway:defaultSchema}.letter add check (state = 'WAITING' or over_at is not null);
drop index ${flyway:defaultSchema}.letter_sent;
drop index ${flyway:defaultSchema}.letter_parked;
create index letter_over on ${flyway:defaultSchema}.letter (over_at) where over_at is not null;

alter table ${flyway:defaultSchema}.notice add column given_up_at timestamptz;
update ${flyway:defaultSchema}.notice set given_up_at = now() where 'PARKED' in (mail_state, chat_state);
alter table ${flyway:defaultSchema}.notice
    add check ('PARKED' not in (mail_state, chat_state) or given_up_at is not null);
create index notice_given_up on ${flyway:defaultSchema}.notice (given_up_at) where given_up_at is not null;
