package io.guichet.persistence.ledger;

import io.guichet.application.ledger.CheckLedger;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds the books up again in the database, from the postings, and names what differs from what is
 * stored beside them and from what is open on the invoices.
 */
public final class JpaCheckLedger implements CheckLedger {

    private static final int MOST_NAMED = 100;

    /** What an entry's postings say it does to the customer's prepaid credit and debt. */
    private static final String SUMS =
            """
            select e.entry_key, e.customer, e.change_minor, e.statement_number, e.total_minor,
                coalesce(sum(p.debit_minor) - sum(p.credit_minor), 1) as difference,
                coalesce(sum(p.credit_minor - p.debit_minor)
                    filter (where p.account = 'PREPAID'), 0) as prepaid,
                coalesce(sum(p.debit_minor - p.credit_minor)
                    filter (where p.account = 'RECEIVABLES'), 0) as owed
            from guichet.journal_entry e left join guichet.posting p on p.entry_key = e.entry_key
            group by e.entry_key
            """;

    private static final List<String> CHECKS =
            List.of(
                    """
                    select 'entry ' || entry_key || ' is not balanced' from sums
                    where difference <> 0
                    """,
                    """
                    select 'entry ' || entry_key || ' changes the balance by '
                        || cast(prepaid - owed as text) || ', not ' || cast(change_minor as text)
                    from sums where prepaid - owed <> change_minor
                    """,
                    """
                    select 'statement of customer ' || cast(customer as text) || ', line '
                        || cast(statement_number as text) || ': total or number is wrong'
                    from (select customer, statement_number, total_minor,
                            sum(prepaid - owed) over lines as total,
                            row_number() over lines as number
                        from sums where statement_number is not null
                        window lines as (partition by customer order by statement_number)) as s
                    where total <> total_minor or number <> statement_number
                    """,
                    """
                    select 'balance of customer ' || cast(coalesce(b.customer, s.customer) as text)
                        || ' is not the sum of his entries'
                    from guichet.customer_balance b full join
                        (select customer, sum(prepaid) as prepaid, sum(owed) as owed,
                            count(statement_number) as lines
                        from sums group by customer) as s on s.customer = b.customer
                    where b.customer is null or b.prepaid_minor <> coalesce(s.prepaid, 0)
                        or b.owed_minor <> coalesce(s.owed, 0)
                        or b.statement_lines <> coalesce(s.lines, 0)
                    """,
                    """
                    select 'customer ' || cast(b.customer as text) || ' owes '
                        || cast(b.owed_minor as text) || ', but '
                        || cast(coalesce(r.open, 0) as text) || ' is open on his invoices'
                    from guichet.customer_balance b left join
                        (select customer,
                            sum(total_minor - paid_minor - credited_minor - written_off_minor) as open
                        from guichet.receivable group by customer) as r on r.customer = b.customer
                    where b.owed_minor <> coalesce(r.open, 0)
                    """,
                    """
                    select 'customer ' || cast(b.customer as text)
                        || ': what is paid on his invoices is not what payments settle'
                    from guichet.customer_balance b left join
                        (select customer, sum(paid_minor) as paid
                        from guichet.receivable group by customer) as r on r.customer = b.customer
                        left join
                        (select p.customer, sum(s.amount_minor) as settled
                        from guichet.settlement s join guichet.payment p on p.id = s.payment
                        group by p.customer) as s on s.customer = b.customer
                    where coalesce(r.paid, 0) <> coalesce(s.settled, 0)
                    """,
                    """
                    select 'customer ' || cast(c.customer as text) || ': invoice ' || c.corrects
                        || ' is not taken back once by ' || c.reference || ', which replaces it'
                    from guichet.invoice c
                        left join guichet.receivable r on r.invoice = c.corrects
                        left join guichet.reissue x on x.invoice = c.corrects
                    where c.kind = 'INVOICE' and c.corrects is not null
                        and (r.credited_minor is distinct from r.total_minor
                            or x.next is distinct from c.reference or x.credit_note is not null
                            or exists (
                                select from guichet.invoice n
                                where n.corrects = c.corrects and n.kind = 'CREDIT_NOTE'))
                    """);

    private final EntityManager entityManager;

    public JpaCheckLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Report check() {
        List<String> differences = new ArrayList<>();
        for (String check : CHECKS) {
            differences.addAll(run(check, MOST_NAMED - differences.size()));
        }
        return new Report(count("JournalEntryRow"), count("CustomerBalanceRow"), differences);
    }

    private List<String> run(String check, int most) {
        List<?> found =
                entityManager
                        .createNativeQuery(
                                "with sums as (" + SUMS + ") " + check + " order by 1 limit :most",
                                String.class)
                        .setParameter("most", most)
                        .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private long count(String rows) {
        return entityManager
                .createQuery("select count(*) from " + rows, Long.class)
                .getSingleResult();
    }
}
