package io.guichet.persistence.billing;

import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * An order whose invoice is paid from credit, on a day that is closed, and what stands of it; and
 * somebody else's invoice of two rates.
 */
final class IssuedAndBooked {

    private IssuedAndBooked() {}

    /** Answers whose it is. */
    static CustomerNumber once() {
        TestClock clock = new TestClock("2026-03-01T09:00:00Z");
        JpaStores stores = new JpaStores(clock);
        Given given = new Given(stores);
        Seller seller = given.seller();
        Customer customer = given.customerOf(seller);
        given.invoiceOfTwoRates(given.customer());
        UseCases does =
                UseCases.over(
                        stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer.number(),
                                Money.euros("100"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        PlaceOrder.Outcome placed = order(does, customer, given.planOf(seller).code());
        does.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                customer.number(),
                                ((PlaceOrder.Outcome.Placed) placed).order().invoice(),
                                payment(),
                                new PayFromCredit.Share.Everything()));
        clock.advance(Duration.ofDays(1));
        new LedgerUseCases(stores, clock)
                .closePeriod()
                .close(new ClosePeriod.Command(ClosingId.parse(seller.code() + "-day-2026-03-01")));
        return customer.number();
    }

    private static PlaceOrder.Outcome order(UseCases does, Customer customer, PlanCode plan) {
        return does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer.number(),
                                UUID.randomUUID(),
                                List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, "")),
                                new PlaceOrder.Agreement.ListPrice()));
    }

    /** What a question answers whoever owns the tables, in one cell. */
    static String ask(String question) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The columns of a table that can be written, with commas between. */
    static String columnsOf(String table) throws SQLException {
        return ask(
                "select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'guichet'"
                        + " and is_generated = 'NEVER' and table_name = '"
                        + table
                        + "'");
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
