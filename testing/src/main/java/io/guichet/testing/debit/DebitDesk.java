package io.guichet.testing.debit;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.BookCollectionHandler;
import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.ChooseDefaultMandateHandler;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.debit.DebitInvoiceHandler;
import io.guichet.application.debit.DebitsGivingWay;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.EndMandateHandler;
import io.guichet.application.debit.KeepCreditorId;
import io.guichet.application.debit.KeepCreditorIdHandler;
import io.guichet.application.debit.LateDebits;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.MakeCollectionHandler;
import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.debit.RecordDebitReturnHandler;
import io.guichet.application.debit.RefuseCollection;
import io.guichet.application.debit.RefuseCollectionHandler;
import io.guichet.application.debit.SignMandate;
import io.guichet.application.debit.SignMandateHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.CollectionOrder;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done with mandates and debits, over some stores. */
public final class DebitDesk {

    public static final CreditorId CREDITOR = new CreditorId("FR72ZZZ123456");
    public static final BankAccount ACCOUNT =
            new BankAccount("Anna Noël", "FR7630006000011234567890189");

    private final UseCases does;
    private final Stores stores;

    public DebitDesk(UseCases does) {
        this.does = does;
        this.stores = does.stores();
    }

    public KeepCreditorId.Outcome collectsAs(SellerCode seller, CreditorId id) {
        return new KeepCreditorIdHandler(
                        stores.debits().creditorIds(), stores.sellers(), stores.transactions())
                .keep(new KeepCreditorId.Command(seller, id));
    }

    public SignMandate.Outcome signs(CustomerNumber customer, MandateId id, BankAccount account) {
        return signs(customer, id, account, Optional.empty());
    }

    public SignMandate.Outcome signs(
            CustomerNumber customer, MandateId id, BankAccount account, Optional<Bic> bic) {
        return new SignMandateHandler(
                        new SignMandateHandler.Stores(
                                stores.debits().mandates(),
                                stores.storedCards(),
                                stores.debits().creditorIds()),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .sign(
                        new SignMandate.Command(
                                id, customer, account, bic, "a profile", "192.0.2.1"));
    }

    /** For {@link #ACCOUNT}. */
    public Mandate signs(CustomerNumber customer) {
        MandateId id = new MandateId(UUID.randomUUID());
        return ((SignMandate.Outcome.Signed) signs(customer, id, ACCOUNT)).mandate();
    }

    public List<Mandate> of(CustomerNumber customer) {
        return stores.transactions().required(() -> stores.debits().mandates().of(customer));
    }

    public Mandate find(MandateId id) {
        return stores.transactions()
                .required(() -> stores.debits().mandates().find(id))
                .orElseThrow();
    }

    public ChooseDefaultMandate.Outcome chooses(CustomerNumber customer, MandateId mandate) {
        return new ChooseDefaultMandateHandler(
                        stores.debits().mandates(),
                        stores.storedCards(),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .choose(new ChooseDefaultMandate.Command(customer, mandate));
    }

    public EndMandate.Outcome ends(CustomerNumber customer, MandateId mandate, boolean byStaff) {
        return new EndMandateHandler(
                        new EndMandateHandler.Stores(
                                stores.debits().mandates(),
                                stores.debits().debits(),
                                stores.receivables()),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .end(new EndMandate.Command(customer, mandate, byStaff));
    }

    public AnnouncedDebits announcedDebits() {
        return new DebitsGivingWay(
                stores.debits().debits(), stores.receivables(), stores.outbox(), does.clock());
    }

    public DebitInvoice debitInvoice() {
        return new DebitInvoiceHandler(
                new DebitInvoiceHandler.Stores(
                        stores.debits().debits(),
                        stores.debits().mandates(),
                        stores.invoices(),
                        stores.receivables(),
                        stores.outbox()),
                does.parties(),
                does.policyOfDay(),
                does.paymentBooks(),
                stores.transactions(),
                does.clock());
    }

    public DebitInvoice.Outcome debits(DocumentReference invoice, int attempt) {
        return debitInvoice().debit(new DebitInvoice.Command(invoice, attempt));
    }

    /** What was announced, at the first attempt. */
    public Debit debits(DocumentReference invoice) {
        return ((DebitInvoice.Outcome.Announced) debits(invoice, 1)).debit();
    }

    public Debit find(DebitId id) {
        return stores.transactions()
                .required(() -> stores.debits().debits().find(id))
                .orElseThrow();
    }

    /** With a file that says which debits are in it. */
    public MakeCollection.Outcome makes(CollectionId id, SellerCode seller, LocalDate until) {
        return new MakeCollectionHandler(
                        new MakeCollectionHandler.Stores(
                                stores.debits().debits(),
                                stores.debits().collections(),
                                stores.debits().mandates(),
                                stores.sellers()),
                        lateDebits(),
                        DebitDesk::names,
                        stores.transactions(),
                        does.clock())
                .make(new MakeCollection.Command(id, seller, until, "staff"));
    }

    private LateDebits lateDebits() {
        return new LateDebits(
                new LateDebits.Stores(
                        stores.debits().debits(),
                        stores.debits().mandates(),
                        stores.receivables(),
                        stores.outbox()),
                does.parties(),
                does.policyOfDay(),
                does.paymentBooks(),
                does.clock());
    }

    private static String names(CollectionOrder order) {
        return order.items().stream()
                .map(item -> item.debit().endToEndId() + " " + item.mandate().account().iban())
                .collect(Collectors.joining("\n"));
    }

    public BookCollection.Outcome books(SellerCode seller, CollectionId collection) {
        return new BookCollectionHandler(
                        new BookCollectionHandler.Stores(
                                stores.debits().debits(),
                                stores.debits().collections(),
                                stores.receivables()),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .book(new BookCollection.Command(seller, collection));
    }

    public RefuseCollection.Outcome refuses(SellerCode seller, CollectionId file, String reason) {
        return new RefuseCollectionHandler(
                        new RefuseCollectionHandler.Stores(
                                stores.debits().debits(),
                                stores.debits().collections(),
                                stores.debits().mandates(),
                                stores.receivables(),
                                stores.outbox()),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .refuse(new RefuseCollection.Command(seller, file, reason, "staff"));
    }

    public RecordDebitReturn.Outcome returns(DebitId debit, ReturnCode code) {
        return new RecordDebitReturnHandler(
                        new RecordDebitReturnHandler.Stores(
                                stores.debits().debits(),
                                stores.debits().mandates(),
                                stores.receivables(),
                                stores.outbox()),
                        does.paymentBooks(),
                        new MoneyBack(does).reversePayment(),
                        stores.transactions(),
                        does.clock())
                .record(new RecordDebitReturn.Command(debit, code));
    }
}
