-- What was sent is removed one day, the oldest first.

create index notice_sent on notice (id) where mail_state = 'SENT' and chat_state = 'SENT';
