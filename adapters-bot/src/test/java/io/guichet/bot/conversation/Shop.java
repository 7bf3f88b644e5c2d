package io.guichet.bot.conversation;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.CardCheckouts;
import io.guichet.application.payment.CardRefunds;
import io.guichet.application.payment.CardSessions;
import io.guichet.application.payment.CardSettlement;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.CheckCardPaymentHandler;
import io.guichet.application.payment.ChooseDefaultCardHandler;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.MoneyBackBooks;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayByCardHandler;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCreditHandler;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.RefundPaymentHandler;
import io.guichet.application.payment.RemoveStoredCardHandler;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.ReversePaymentHandler;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCardHandler;
import io.guichet.bot.payment.PaymentPorts.StoredCardPorts;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.payment.CardStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.UseCases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A seller with real use cases over stores in memory; what each can answer may be replaced. */
final class Shop {

    final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    final InMemoryStores stores = InMemoryStores.at(clock);
    final Given given = new Given(stores);
    final Random random = new Random(7);
    final CardDesk cards = new CardDesk();
    final Seller seller = given.seller();

    PayFromCredit payFromCredit;
    PayByCard payByCard;
    TopUpByCard topUpByCard;
    CheckCardPayment checkCardPayment;
    final RecordTransfer recordTransfer;
    final CreditInvoice creditInvoice;

    private final InvoiceIssuing issuing =
            UseCases.over(stores, new FakeCardProvider(stores.transactions(), clock), clock)
                    .invoiceIssuing();
    private final InvoiceBooks invoiceBooks =
            new InvoiceBooks(
                    stores.receivables(), stores.settlements(), stores.ledger(), stores.outbox());

    private final TradingParties parties;
    private final PaymentBooks books;
    private final IncomingMoney money;

    Shop() {
        parties = new TradingParties(stores.customers(), stores.sellers());
        books =
                new PaymentBooks(
                        stores.payments(),
                        stores.settlements(),
                        new ReceiptIssuing(stores.seriesHeads(), stores.receipts(), parties),
                        stores.ledger(),
                        stores.outbox());
        UseCases selling =
                UseCases.over(stores, new FakeCardProvider(stores.transactions(), clock), clock);
        money = selling.incomingMoney();
        var settled =
                new PayFromCreditHandler.Stores(
                        stores.receivables(),
                        stores.payments(),
                        stores.cardPayments(),
                        selling.announcedDebits());
        payFromCredit =
                new PayFromCreditHandler(settled, parties, books, stores.transactions(), clock);
        recordTransfer = selling.recordTransfer();
        creditInvoice = selling.creditInvoice();
        byCard();
    }

    private void byCard() {
        var transactions = stores.transactions();
        var noCards = new FakeCardProvider(transactions, clock);
        UseCases selling = UseCases.over(stores, noCards, clock);
        var looked = CardStores.of(selling);
        var settlement = new CardSettlement(looked, cards, books, money, transactions, clock);
        var checkouts = new CardCheckouts(stores.cardPayments(), cards, transactions, clock);
        payByCard = new PayByCardHandler(looked, parties, books, checkouts, transactions, clock);
        topUpByCard =
                new TopUpByCardHandler(
                        stores.cardPayments(),
                        CardStores.limits(selling),
                        books,
                        checkouts,
                        transactions,
                        clock);
        checkCardPayment =
                new CheckCardPaymentHandler(stores.cardPayments(), cards, settlement, transactions);
    }

    Customer customer(String name) {
        Party like = Samples.company();
        return customer(
                new Party(
                        like.kind(),
                        name,
                        like.address(),
                        like.siren(),
                        like.siret(),
                        like.vatId(),
                        like.registration(),
                        Optional.empty()));
    }

    Customer customer(Party identity) {
        Customer like = Samples.customerOf(seller);
        Customer customer =
                new Customer(like.number(), seller.code(), identity, like.email(), like.language());
        given.done(() -> stores.customers().add(customer));
        return customer;
    }

    /** An invoice over a net price with 20 percent VAT. */
    Invoice invoices(Customer customer, String net) {
        return invoices(customer, List.of(Samples.line(net)));
    }

    Invoice invoices(Customer customer, List<InvoiceLine> lines) {
        return given.in(
                () -> {
                    invoiceBooks.lock(customer.number(), seller.currency());
                    Invoice invoice =
                            issuing.issue(
                                    new InvoiceDraft(
                                            seller,
                                            customer,
                                            stores.orders().nextNumber(),
                                            DocumentKind.INVOICE,
                                            "",
                                            lines,
                                            clock.instant()));
                    invoiceBooks.bookInvoice(invoice);
                    return invoice;
                });
    }

    static InvoiceLine line(String description, String net) {
        InvoiceLine like = Samples.line(net);
        return InvoiceLine.of(
                description,
                "",
                like.from(),
                like.until(),
                BigDecimal.ONE,
                new InvoiceLine.Price(like.unitPrice(), Samples.EUR, Samples.VAT_20));
    }

    /** A transfer that settles the named invoices; the rest becomes credit. */
    Payment transfers(Customer customer, String amount, DocumentReference... invoices) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        var outcome =
                recordTransfer.record(
                        new RecordTransfer.Command(
                                customer.number(),
                                Money.euros(amount),
                                RecordTransfer.Purpose.of(List.of(invoices)),
                                payment));
        return ((RecordTransfer.Outcome.Recorded) outcome).payment();
    }

    void bounces(Payment payment) {
        new ReversePaymentHandler(moneyBack(), moneyBackBooks(), stores.transactions(), clock)
                .reverse(new ReversePayment.Command(payment.id(), ReversalReason.BOUNCED));
    }

    void refunds(RefundKind.OfPayment kind, String amount) {
        new RefundPaymentHandler(
                        moneyBack(),
                        new CardRefunds(
                                stores.refunds(),
                                new CardSessions(stores.cardPayments(), stores.paymentReversals()),
                                cards,
                                moneyBackBooks(),
                                stores.transactions(),
                                clock),
                        moneyBackBooks(),
                        stores.transactions(),
                        clock)
                .refund(
                        new RefundPayment.Command(
                                new RefundId(UUID.randomUUID()),
                                kind,
                                Optional.of(Money.euros(amount)),
                                "gesture"));
    }

    private ReversePaymentHandler.Stores moneyBack() {
        return new ReversePaymentHandler.Stores(
                stores.payments(),
                stores.paymentReversals(),
                stores.refunds(),
                stores.receivables(),
                stores.settlements());
    }

    private MoneyBackBooks moneyBackBooks() {
        return new MoneyBackBooks(
                new TradingParties(stores.customers(), stores.sellers()),
                stores.settlements(),
                stores.ledger(),
                stores.outbox());
    }

    StoredCardPorts storedCards() {
        return new StoredCardPorts(
                stores.listStoredCards(),
                Hosting.mandates(this),
                new ChooseDefaultCardHandler(
                        stores.storedCards(),
                        stores.debits().mandates(),
                        parties,
                        books,
                        stores.transactions(),
                        clock),
                new RemoveStoredCardHandler(
                        stores.storedCards(), cards, stores.transactions(), clock));
    }

    DocumentReference credits(Invoice invoice) {
        var outcome =
                creditInvoice.credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(), invoice.reference(), "gesture"));
        return ((CreditInvoice.Outcome.Credited) outcome).creditNote();
    }

    Money openOn(Invoice invoice) {
        return stores.findInvoice()
                .find(invoice.customer(), invoice.reference())
                .orElseThrow()
                .summary()
                .open();
    }

    Money creditOf(Customer customer) {
        return stores.findBalance().find(customer.number()).prepaid();
    }
}
