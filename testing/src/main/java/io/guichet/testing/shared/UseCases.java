package io.guichet.testing.shared;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoiceHandler;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocumentHandler;
import io.guichet.application.billing.VerifySeals;
import io.guichet.application.billing.VerifySealsHandler;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomerHandler;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrderHandler;
import io.guichet.application.payment.CardCheckouts;
import io.guichet.application.payment.CardSettlement;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.CheckCardPaymentHandler;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.DecideStuckCapture;
import io.guichet.application.payment.DecideStuckCaptureHandler;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.MoneyBackBooks;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayByCardHandler;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCreditHandler;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.application.payment.ReceiveCardEventHandler;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.payment.ResumeCardPayments;
import io.guichet.application.payment.ResumeCardPaymentsHandler;
import io.guichet.application.payment.Surplus;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCardHandler;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.testing.billing.ExportDesk;
import io.guichet.testing.billing.PlainDocumentRenderer;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.CardStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** The use cases of selling and paying over some stores. */
public record UseCases(
        Stores stores,
        FakeCardProvider provider,
        PlainDocumentRenderer renderer,
        Clock clock,
        Supplier<UUID> ids) {

    /** {@code provider} takes no money anywhere. */
    public static UseCases over(Stores stores, FakeCardProvider provider, Clock clock) {
        return over(stores, provider, clock, UUID::randomUUID);
    }

    /** What is new is named by {@code ids}. */
    public static UseCases over(
            Stores stores, FakeCardProvider provider, Clock clock, Supplier<UUID> ids) {
        return new UseCases(stores, provider, new PlainDocumentRenderer(), clock, ids);
    }

    public QuoteOrder quoteOrder() {
        return new QuoteOrderHandler(orderDesk().pricing(), stores.transactions());
    }

    public PlaceOrder placeOrder() {
        return orderDesk().placeOrder();
    }

    public OrderDesk orderDesk() {
        return new OrderDesk(this);
    }

    public PayFromCredit payFromCredit() {
        return new PayFromCreditHandler(
                paid(), parties(), paymentBooks(), stores.transactions(), clock);
    }

    public RecordTransfer recordTransfer() {
        return new RecordTransferHandler(
                transferStores(),
                parties(),
                paymentBooks(),
                incomingMoney(),
                stores.transactions(),
                clock);
    }

    public RecordTransferHandler.Stores transferStores() {
        return new RecordTransferHandler.Stores(
                stores.receivables(),
                stores.reissues(),
                orderDesk().book(),
                stores.payments(),
                stores.cardPayments(),
                announcedDebits());
    }

    public PayByCard payByCard() {
        return new PayByCardHandler(
                cards(), parties(), paymentBooks(), checkouts(), stores.transactions(), clock);
    }

    public TopUpByCard topUpByCard() {
        return new TopUpByCardHandler(
                stores.cardPayments(),
                CardStores.limits(this),
                paymentBooks(),
                checkouts(),
                stores.transactions(),
                clock);
    }

    public DecideStuckCapture decideStuckCapture() {
        return new DecideStuckCaptureHandler(
                stores.cardPayments(),
                stores.stuckCaptures(),
                provider,
                settlement(),
                stores.transactions(),
                clock);
    }

    public CheckCardPayment checkCardPayment() {
        return new CheckCardPaymentHandler(
                stores.cardPayments(), provider, settlement(), stores.transactions());
    }

    public ReceiveCardEvent receiveCardEvent() {
        return new ReceiveCardEventHandler(
                provider,
                stores.cardPayments(),
                stores.stuckCaptures(),
                settlement(),
                new MoneyBack(this).chargeBacks(),
                stores.transactions());
    }

    public ResumeCardPayments resumeCardPayments() {
        return new ResumeCardPaymentsHandler(
                stores.cardPayments(), provider, settlement(), stores.transactions(), clock);
    }

    public CreditInvoice creditInvoice() {
        return new CreditInvoiceHandler(
                new CreditInvoiceHandler.Stores(
                        stores.invoices(), stores.receivables(), stores.creditRequests()),
                partCredits(),
                invoiceBooks(),
                stores.transactions(),
                clock);
    }

    public PartCredits partCredits() {
        return new PartCredits(
                stores.invoices(),
                stores.receivables(),
                parties(),
                invoiceIssuing(),
                invoiceBooks(),
                announcedDebits());
    }

    public AnnouncedDebits announcedDebits() {
        return new DebitDesk(this).announcedDebits();
    }

    public RenderDocument renderDocument() {
        return new RenderDocumentHandler(
                stores.invoices(),
                stores.receipts(),
                stores.renderedDocuments(),
                renderer,
                stores.transactions());
    }

    public ExportInvoices exportInvoices() {
        return new ExportDesk(this).exportInvoices();
    }

    public VerifySeals verifySeals() {
        return new VerifySealsHandler(
                stores.sellers(),
                stores.seriesHeads(),
                stores.invoices(),
                stores.receipts(),
                new KeptDocuments(stores.policy().policies(), clock),
                stores.transactions());
    }

    public ChangeCustomer changeCustomer() {
        return new ChangeCustomerHandler(
                stores.customers(),
                stores.profiles(),
                new CustomerLock(stores.ledger(), parties()),
                stores.tax().vatIdChecks(),
                stores.transactions(),
                clock);
    }

    public PolicyOfDay policyOfDay() {
        return new PolicyOfDay(stores.policy().policies());
    }

    public ExpiryRules expiryRules() {
        return new ExpiryRules(stores.plans(), stores.expiry().terms(), policyOfDay());
    }

    public TradingParties parties() {
        return new TradingParties(stores.customers(), stores.sellers());
    }

    public InvoiceIssuing invoiceIssuing() {
        return new InvoiceIssuing(
                stores.seriesHeads(),
                stores.invoices(),
                new TransmissionDeposits(stores.reform().transmissions()),
                stores.wishes().printed(stores.legalMentions()),
                policyOfDay(),
                stores.tax().exchangeRates());
    }

    public InvoiceBooks invoiceBooks() {
        return new InvoiceBooks(
                stores.receivables(), stores.settlements(), stores.ledger(), stores.outbox());
    }

    public PaymentBooks paymentBooks() {
        ReceiptIssuing receipts =
                new ReceiptIssuing(stores.seriesHeads(), stores.receipts(), parties());
        return new PaymentBooks(
                stores.payments(),
                stores.settlements(),
                receipts,
                stores.ledger(),
                stores.outbox());
    }

    public CreditUse creditUse() {
        return new CreditUse(
                stores.receivables(), stores.wishes().creditSwitches(), paymentBooks(), clock);
    }

    public IncomingMoney incomingMoney() {
        return new IncomingMoney(
                paymentBooks(),
                creditUse(),
                policyOfDay(),
                parties(),
                new Surplus(
                        stores.refunds(),
                        new MoneyBackBooks(
                                parties(),
                                stores.settlements(),
                                stores.ledger(),
                                stores.outbox())));
    }

    private PayFromCreditHandler.Stores paid() {
        return new PayFromCreditHandler.Stores(
                stores.receivables(), stores.payments(), stores.cardPayments(), announcedDebits());
    }

    public CardCheckouts checkouts() {
        return new CardCheckouts(stores.cardPayments(), provider, stores.transactions(), clock);
    }

    private CardSettlement.Stores cards() {
        return CardStores.of(this);
    }

    public CardSettlement settlement() {
        return new CardSettlement(
                cards(), provider, paymentBooks(), incomingMoney(), stores.transactions(), clock);
    }
}
