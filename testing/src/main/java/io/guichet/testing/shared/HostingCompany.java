package io.guichet.testing.shared;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.payment.FakeCardProvider;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small hosting company, the vocabulary of the acceptance tests: real use cases, everything
 * around them in memory, and a clock that stands still at ten in the morning of the first of March
 * 2026 in Paris until it is moved.
 */
public final class HostingCompany {

    private final TestClock clock = new TestClock("2026-03-01T09:00:00Z");
    private final InMemoryStores stores = InMemoryStores.at(clock);
    private final UseCases useCases =
            UseCases.over(stores, new FakeCardProvider(stores.transactions(), clock), clock);
    private final Seller seller;
    private long lastCustomer = 100;
    private final AtomicInteger lastPlan = new AtomicInteger();

    public HostingCompany() {
        Seller sample = Samples.seller();
        seller =
                new Seller(
                        new SellerCode("demo-fr"),
                        sample.identity(),
                        sample.email(),
                        sample.iban(),
                        sample.bic(),
                        sample.currency(),
                        sample.zone(),
                        "FR");
        given().done(() -> stores().sellers().add(seller));
    }

    public TestClock clock() {
        return clock;
    }

    public UseCases does() {
        return useCases;
    }

    public InMemoryStores stores() {
        return stores;
    }

    public Given given() {
        return new Given(stores());
    }

    public Seller seller() {
        return seller;
    }

    public CustomerNumber company() {
        return customer(Samples.company());
    }

    public CustomerNumber consumer() {
        return customer(Samples.consumer());
    }

    public CustomerNumber customer(Party identity) {
        CustomerNumber number = new CustomerNumber(++lastCustomer);
        Customer customer =
                new Customer(number, seller.code(), identity, "anna@example.com", Language.EN);
        given().done(() -> stores().customers().add(customer));
        return number;
    }

    /** Has paid in by transfer. */
    public CustomerNumber customerWithCredit(String amount) {
        CustomerNumber customer = consumer();
        transfers(customer, amount, List.of());
        return customer;
    }

    /** Puts a plan on sale at a price per month without VAT. */
    public PlanCode sells(String code, String monthly) {
        Plan plan = Samples.plan(seller, new PlanCode(code), monthly);
        return sells(plan);
    }

    public PlanCode sells(Plan plan) {
        given().done(() -> stores().plans().add(plan));
        return plan.code();
    }

    /** The seller follows a policy of these settings and no timetable from a day on. */
    public void follows(Map<Setting, String> settings, LocalDate from) {
        DatedPolicy policy =
                new DatedPolicy(
                        seller.code(),
                        from,
                        new BillingPolicy(settings, List.of()),
                        "staff",
                        clock.instant());
        given().done(() -> stores.policy().policies().add(policy));
    }

    /** Sells a customer something once and answers the invoice over this amount with VAT. */
    public DocumentReference invoices(CustomerNumber customer, String gross) {
        PlanCode code = new PlanCode("once-" + lastPlan.incrementAndGet());
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros(gross),
                        TaxBasis.GROSS,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        sells(Samples.plan(seller, code, List.of(price)));
        return orders(customer, new OrderedItem(code, BillingPeriod.ONE_OFF, 1, ""));
    }

    public DocumentReference orders(CustomerNumber customer, OrderedItem... items) {
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        customer,
                        UUID.randomUUID(),
                        List.of(items),
                        new PlaceOrder.Agreement.ListPrice());
        return placed(useCases.placeOrder().place(command));
    }

    public static PaymentId newPayment() {
        return new PaymentId(UUID.randomUUID());
    }

    public PayFromCredit.Outcome paysFromCredit(
            CustomerNumber customer, DocumentReference invoice) {
        return paysFromCredit(customer, invoice, newPayment(), new Share.Everything());
    }

    public PayFromCredit.Outcome paysFromCredit(
            CustomerNumber customer, DocumentReference invoice, PaymentId payment, Share share) {
        return useCases.payFromCredit()
                .pay(new PayFromCredit.Command(customer, invoice, payment, share));
    }

    public RecordTransfer.Outcome transfers(
            CustomerNumber customer, String amount, List<DocumentReference> invoices) {
        return transfers(customer, amount, Purpose.of(invoices));
    }

    public RecordTransfer.Outcome transfers(
            CustomerNumber customer, String amount, Purpose purpose) {
        return useCases.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer, Money.euros(amount), purpose, newPayment()));
    }

    public CreditInvoice.Outcome credits(DocumentReference invoice, String reason) {
        return useCases.creditInvoice()
                .credit(new CreditInvoice.Command(UUID.randomUUID(), invoice, reason));
    }

    public Money creditOf(CustomerNumber customer) {
        return balanceOf(customer).prepaid();
    }

    public CustomerBalance balanceOf(CustomerNumber customer) {
        return stores().findBalance().find(customer);
    }

    public Money openOn(DocumentReference invoice) {
        return stores().receivables().find(invoice).orElseThrow().open();
    }

    public InvoiceDetails shows(CustomerNumber customer, DocumentReference invoice) {
        return stores().findInvoice().find(customer, invoice).orElseThrow();
    }

    public List<StatementLine> statementOf(CustomerNumber customer) {
        return stores().listStatement().list(customer, Long.MAX_VALUE, 100).items();
    }

    private static DocumentReference placed(PlaceOrder.Outcome outcome) {
        if (outcome instanceof PlaceOrder.Outcome.Placed placed) {
            return placed.order().invoice();
        }
        throw new IllegalStateException("not placed: " + outcome);
    }
}
