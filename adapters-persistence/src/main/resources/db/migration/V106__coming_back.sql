-- Every few minutes it is asked whether somebody on hold was heard of in his chat since.

create index chat_update_heard on chat_update (chat_key, received_at);
