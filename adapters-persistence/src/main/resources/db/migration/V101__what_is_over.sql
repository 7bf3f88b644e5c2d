-- What is over is removed one day.

create index letter_sent on letter (sent_at) where state = 'SENT';
create index invitation_end on invitation (expires_at);
create index access_token_end on access_token (expires_at);
create index chat_link_over on chat_link (expires_at)
    where ended or not (confirmed_in_chat and confirmed_on_web);
create index recovery_case_over on recovery_case (state_at) where state not in ('OPEN', 'DECIDED');
