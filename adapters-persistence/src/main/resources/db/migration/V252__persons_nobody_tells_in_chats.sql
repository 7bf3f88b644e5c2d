-- What is about a person, was written before V243 and waits for chats of his waits for nobody where he has none
-- (ADR 81); without a bot it would for ever, and be kept so long.
update ${flyway:defaultSchema}.notice n set chat_state = 'SENT'
where n.chat_state = 'WAITING' and n.person is not null
    and not exists (select from ${flyway:defaultSchema}.chat_link l
        where l.profile = n.person
            and l.confirmed_in_chat and l.confirmed_on_web and not l.ended);
