-- The operator is alerted of what was given up within a day: few rows among those that were sent.
create index chat_update_parked on chat_update (due_at) where state = 'PARKED';
create index chat_message_parked on chat_message (due_at) where state = 'PARKED';
