package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * However many rows there are, a page reads about as many as it shows: the database counts the rows
 * that a transaction reads, and the tables it reads from end to end.
 */
class ManyRowsTest {

    private static final CustomerNumber LARGE = new CustomerNumber(ManyRows.LARGE_CUSTOMER);
    private static final DocumentReference INVOICE = new DocumentReference("MANY00000120");
    private static final int PAGE = 20;
    private static final int UNPAID = ManyRows.DOCUMENTS / 100;
    private static final int WAITING = ManyRows.DOCUMENTS / 100;
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String READ =
            """
            select coalesce(sum(seq_scan), 0),
                coalesce(sum(coalesce(idx_tup_fetch, 0) + seq_tup_read), 0)
            from pg_stat_xact_user_tables
            where schemaname = 'guichet' and relname not in
                ('seller', 'party', 'plan', 'customer', 'customer_balance')
            """;

    /** Whether the list ran as planned before, and how often it was planned. */
    private static final RowQuery PLANS =
            RowQuery.of(
                    """
                    select least(cast(sum(generic_plans) as int8), 1),
                        cast(sum(custom_plans) as int8)
                    from pg_prepared_statements
                    where statement like '%from guichet.invoice i left join%'
                        and statement like '%and i.customer = $1 order by%'
                    """,
                    Long.class, Long.class);

    private static final RowQuery PLANNING =
            RowQuery.of("select current_setting('plan_cache_mode')", String.class);

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @BeforeAll
    static void there_are_many() throws SQLException {
        ManyRows.insert();
    }

    @AfterAll
    static void nothing_waits_any_more() throws SQLException {
        ManyRows.letChangesGo();
    }

    @Test
    void a_page_of_invoices() {
        InvoicePosition later = new InvoicePosition(LocalDate.of(2025, 1, 1), INVOICE);

        assertReads(100, () -> list(InvoiceFilter.all(), InvoicePosition.START));
        assertReads(100, () -> list(InvoiceFilter.all(), later));
        assertReads(100, () -> list(InvoiceFilter.ofYear(2025), InvoicePosition.START));
        assertReads(10, () -> list(InvoiceFilter.all().withOrder(120), InvoicePosition.START));
    }

    @Test
    void a_page_of_invoices_is_planned_once() {
        assertThat(stores.transactions().required(this::plansOfPages))
                .containsExactly(new Object[] {1L, 0L});
    }

    @Test
    void how_a_page_of_invoices_is_planned_is_for_nothing_that_comes_after_it() {
        list(InvoiceFilter.all(), InvoicePosition.START);

        assertThat(PLANNING.list(stores.em)).containsExactly(new Object[] {"auto"});
    }

    @Test
    void the_unpaid_invoices() {
        InvoiceFilter unpaid =
                InvoiceFilter.all()
                        .withStatuses(Set.of(InvoiceStatus.UNPAID, InvoiceStatus.PARTLY_PAID));

        assertReads(3 * UNPAID, () -> list(unpaid, InvoicePosition.START));
        assertReads(3 * UNPAID, () -> List.of(stores.findBalance().countUnpaid(LARGE)));
    }

    @Test
    void named_documents() {
        List<DocumentReference> names = List.of(INVOICE);

        assertReads(10, () -> stores.listInvoices().named(LARGE, names));
        assertReads(10, () -> stores.listReceipts().settling(LARGE, names));
    }

    @Test
    void a_page_of_anything_else() {
        assertReads(
                100, () -> stores.listPayments().list(LARGE, PaymentPosition.START, PAGE).items());
        assertReads(
                100, () -> stores.listServices().list(LARGE, ServicePosition.START, PAGE).items());
        assertReads(100, () -> stores.cardPayments().hanging(NOW, PAGE));
    }

    /** Neighbours in a table may be cheaper to read over than to seek one by one. */
    @Test
    void a_page_in_the_order_of_the_table() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate until = LocalDate.of(2027, 1, 1);

        assertReads(
                50 * PAGE,
                () -> stores.listReceipts().issued(LARGE, from, until, "", PAGE).items());
        int bothTables = 2 * 50 * PAGE;
        assertReads(
                bothTables, () -> stores.listOrders().list(LARGE, Long.MAX_VALUE, PAGE).items());
    }

    @Test
    void a_chunk_of_a_series() {
        assertReads(100, () -> stores.receipts().inSeries(new SellerCode("many"), 500, PAGE));
    }

    @Test
    void the_next_of_a_queue() {
        assertReads(
                4 * WAITING,
                () -> stores.updateInbox().claim(ManyRows.BOT, "n", NOW, LEASE).stream().toList());
        assertReads(
                4 * WAITING,
                () -> stores.messageOutbox().claim(ManyRows.BOT, "n", PAGE, NOW, LEASE));
        assertReads(4 * WAITING, () -> stores.pendingNotices().claim(Channel.MAIL, 5, NOW, LEASE));
    }

    /** However many were sent: it is removed by when it was. */
    @Test
    void what_was_given_up() {
        Instant longAgo = Instant.EPOCH;

        assertReads(
                5 * WAITING,
                () -> {
                    List<PendingNotice> some =
                            stores.pendingNotices().claim(Channel.MAIL, 5, NOW, LEASE);
                    some.forEach(
                            one -> stores.pendingNotices().park(one, longAgo, "no such mailbox"));
                    stores.pendingNotices().purgeGivenUp(longAgo.plusSeconds(1), 1_000);
                    return some;
                });
    }

    /**
     * Asked every ten seconds, however many invoices there are: each change that waits, those of
     * other tests too, and what is owed for it.
     */
    @Test
    void the_changes_that_are_due() {
        long most = 2 * stores.transactions().required(this::changesThatWait);

        assertReads(most, () -> dueOn(LocalDate.of(2025, 12, 31)));
        assertReads(most, () -> dueOn(LocalDate.of(2026, 1, 1)));
    }

    private List<Object[]> plansOfPages() {
        for (int times = 0; times < 12; times++) {
            list(InvoiceFilter.all(), InvoicePosition.START);
        }
        return PLANS.list(stores.em);
    }

    private List<UUID> dueOn(LocalDate day) {
        return stores.planChanges().due(day, List.of(), PAGE);
    }

    private long changesThatWait() {
        return stores.em
                .createQuery(
                        "select count(c) from PlanChangeRow c where c.state = PENDING", Long.class)
                .getSingleResult();
    }

    private Collection<?> list(InvoiceFilter filter, InvoicePosition after) {
        return stores.listInvoices().list(LARGE, filter, after, PAGE).items();
    }

    private void assertReads(long most, Supplier<? extends Collection<?>> query) {
        Read read = rolledBack(query);

        assertThat(read.found).isNotEmpty();
        assertThat(read.scans).as("tables read from end to end").isZero();
        assertThat(read.rows).as("rows read").isLessThanOrEqualTo(most);
    }

    /** What a query finds and reads; what it claims is given back. */
    private Read rolledBack(Supplier<? extends Collection<?>> query) {
        try {
            return stores.transactions()
                    .required(
                            () -> {
                                Object[] before = counters();
                                Collection<?> found = query.get();
                                throw new Read(found, before, counters());
                            });
        } catch (Read read) {
            return read;
        }
    }

    private Object[] counters() {
        return (Object[]) stores.em.createNativeQuery(READ).getSingleResult();
    }

    private static final class Read extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Collection<?> found;
        private final long scans;
        private final long rows;

        private Read(Collection<?> found, Object[] before, Object[] after) {
            super("roll back");
            this.found = found;
            this.scans = difference(before[0], after[0]);
            this.rows = difference(before[1], after[1]);
        }

        private static long difference(Object before, Object after) {
            return ((Number) after).longValue() - ((Number) before).longValue();
        }
    }
}
