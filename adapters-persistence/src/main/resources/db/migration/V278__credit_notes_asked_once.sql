-- Which credit note a request brought about: the same request finds it, also once its answer was lost and its key forgotten.
create table credit_request (
    request         uuid primary key,
    credit_note     varchar(35) collate "C" not null unique references invoice,
    currency        varchar(3)  not null,
    -- What of the credit note was added to the customer's credit.
    to_credit_minor bigint      not null check (to_credit_minor >= 0)
);
create trigger credit_request_never_changes before update or delete on credit_request
    for each row execute function refuse_change();
create trigger credit_request_never_emptied before truncate on credit_request
    for each statement execute function refuse_change();
