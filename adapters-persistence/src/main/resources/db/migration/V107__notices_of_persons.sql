-- What was told to a person alone, and the last words in his chats, go with him.

create index notice_person on notice (person) where person is not null;
create index notice_last_words on notice (notice_key) where chat is not null;
