-- Notices given up are few on either channel: one index leads to them.
create index notice_parked on ${flyway:defaultSchema}.notice (id)
    where mail_state = 'PARKED' or chat_state = 'PARKED';
drop index ${flyway:defaultSchema}.notice_mail_parked;
drop index ${flyway:defaultSchema}.notice_chat_parked;

-- What nobody can be told in a chat waits there for nobody any more.
update ${flyway:defaultSchema}.notice n set chat_state = 'SENT'
where n.chat_state = 'WAITING' and n.chat is null and n.person is null
    and not exists (select from ${flyway:defaultSchema}.profile_customer g
        join ${flyway:defaultSchema}.chat_link l on l.profile = g.profile
        where g.customer = n.customer
            and l.confirmed_in_chat and l.confirmed_on_web and not l.ended);
