-- Every ten minutes is asked whether a bank was told to collect and nobody said what came of it: these are few.
create index debit_sent on debit (collect_on) where state = 'SENT';
