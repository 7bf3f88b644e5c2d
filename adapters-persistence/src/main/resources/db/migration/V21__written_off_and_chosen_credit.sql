-- Invoices that are given up, and customers who say whether their credit is spent by itself.

alter table receivable
    add column written_off_minor bigint not null default 0 check (written_off_minor >= 0),
    drop constraint receivable_status_check,
    add constraint receivable_status_check
        check (status in ('UNPAID', 'PARTLY_PAID', 'PAID', 'CREDITED', 'WRITTEN_OFF')),
    drop constraint receivable_check,
    add constraint receivable_check
        check (paid_minor + credited_minor + reserved_minor + written_off_minor <= total_minor);

create table credit_switch (
    customer bigint  primary key references customer,
    is_on    boolean not null
);
