-- A notice stands once, with where it is on each channel beside it. due_at is the end of a claim or
-- the time of the next try; null says at once.

alter table notice
    alter column state drop not null,
    add column mail_state   varchar(7) check (mail_state in ('WAITING', 'SENT', 'PARKED')),
    add column mail_tries   smallint not null default 0,
    add column mail_due_at  timestamptz,
    add column mail_sent_at timestamptz,
    add column mail_error   text,
    add column chat_state   varchar(7) check (chat_state in ('WAITING', 'SENT', 'PARKED')),
    add column chat_tries   smallint not null default 0,
    add column chat_due_at  timestamptz,
    add column chat_sent_at timestamptz,
    add column chat_error   text;

update notice set mail_state = state, mail_tries = tries, mail_due_at = due_at, mail_sent_at = sent_at,
    mail_error = nullif(error, '') where channel = 'MAIL';
update notice set chat_state = state, chat_tries = tries, chat_due_at = due_at, chat_sent_at = sent_at,
    chat_error = nullif(error, '') where channel = 'CHAT';
update notice m set chat_state = c.chat_state, chat_tries = c.chat_tries, chat_due_at = c.chat_due_at,
    chat_sent_at = c.chat_sent_at, chat_error = c.chat_error
    from notice c where m.channel = 'MAIL' and c.channel = 'CHAT' and c.notice_key = m.notice_key;
delete from notice c using notice m
    where c.channel = 'CHAT' and m.channel = 'MAIL' and c.notice_key = m.notice_key;
-- A channel on which nothing was to be told has told it.
update notice set mail_state = 'SENT' where mail_state is null;
update notice set chat_state = 'SENT' where chat_state is null;

alter table notice
    alter column mail_state set not null,
    alter column chat_state set not null,
    drop column channel,
    drop column state,
    drop column tries,
    drop column due_at,
    drop column sent_at,
    drop column error,
    add unique (notice_key);
create index notice_mail_waiting on notice (id) where mail_state = 'WAITING';
create index notice_chat_waiting on notice (id) where chat_state = 'WAITING';
create index notice_mail_parked on notice (id) where mail_state = 'PARKED';
create index notice_chat_parked on notice (id) where chat_state = 'PARKED';
