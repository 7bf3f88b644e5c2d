-- What is about a person is told in his own chats, and the last words in a chat there, whoever else
-- acts for the customer. No foreign key: what was told may outlive whom it was told to.

alter table notice
    add column person uuid,
    add column chat   bigint,
    add check (person is null or chat is null);
