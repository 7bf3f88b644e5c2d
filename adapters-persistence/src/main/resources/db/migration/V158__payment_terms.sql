-- How long professionals and public bodies have to pay where something else than the policy's term was
-- agreed, from a day on; at most 60 days from issue, or 45 and then to the end of the month (C. com.
-- L441-10, I). Without days the policy holds again. ADR 62.

create table payment_term (
    customer        bigint       not null references customer,
    from_on         date         not null,
    agreed_at       timestamptz  not null,
    days            integer      check (days between 0 and case when is_end_of_month then 45 else 60 end),
    is_end_of_month boolean      not null check (not is_end_of_month or days is not null),
    agreed_by       varchar(100) not null,
    primary key (customer, from_on, agreed_at)
);

-- An invoice says what was agreed.
alter table legal_mention drop constraint legal_mention_choice_check;
alter table legal_mention add constraint legal_mention_choice_check
    check (choice in ('VAT_ON_DEBITS', 'AGREED_TERM', 'AGREED_END_OF_MONTH'));
insert into legal_mention
    (position, language, buyer, choice, code, valid_from, valid_until, text) values
    (90, 'FR', 'ANY', 'AGREED_TERM', 'AAI', '2010-01-01', null,
        'Délai de paiement convenu : {days} jours à compter de la date d''émission (C. com. art. L441-10).'),
    (90, 'EN', 'ANY', 'AGREED_TERM', 'AAI', '2010-01-01', null,
        'Agreed term of payment: {days} days from the date of issue (French Commercial Code, art. L441-10).'),
    (91, 'FR', 'ANY', 'AGREED_END_OF_MONTH', 'AAI', '2010-01-01', null,
        'Délai de paiement convenu : {days} jours fin de mois à compter de la date d''émission (C. com. art. L441-10).'),
    (91, 'EN', 'ANY', 'AGREED_END_OF_MONTH', 'AAI', '2010-01-01', null,
        'Agreed term of payment: {days} days from the date of issue, end of month (French Commercial Code, art. L441-10).');
