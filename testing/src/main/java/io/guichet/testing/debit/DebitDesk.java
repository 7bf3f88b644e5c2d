package io.guichet.testing.debit;

import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.ChooseDefaultMandateHandler;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.EndMandateHandler;
import io.guichet.application.debit.KeepCreditorId;
import io.guichet.application.debit.KeepCreditorIdHandler;
import io.guichet.application.debit.SignMandate;
import io.guichet.application.debit.SignMandateHandler;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.BankAccount;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.util.List;
import java.util.UUID;

/** What is done with mandates, over some stores. */
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
        return new SignMandateHandler(
                        new SignMandateHandler.Stores(
                                stores.debits().mandates(),
                                stores.storedCards(),
                                stores.debits().creditorIds()),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .sign(new SignMandate.Command(id, customer, account, "a profile", "192.0.2.1"));
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
                        stores.debits().mandates(),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .end(new EndMandate.Command(customer, mandate, byStaff));
    }
}
