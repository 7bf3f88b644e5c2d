-- Whether a card's holder took his money back in the round that runs; until now it was not told from earlier ones.
alter table receivable add column in_chargeback boolean not null default false;
update receivable set in_chargeback = true where charged_back;
