package io.guichet.testing.publicsector;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.publicsector.DepositDesk;
import io.guichet.application.publicsector.DepositInvoicesHandler;
import io.guichet.application.publicsector.Depositing;
import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.GiveEngagementNumberHandler;
import io.guichet.application.publicsector.KeepServiceCode;
import io.guichet.application.publicsector.KeepServiceCodeHandler;
import io.guichet.application.publicsector.port.DepositPapers;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The use cases of invoices to public bodies over stores in memory. */
public final class PublicDesk {

    /** What is deposited, in words. */
    private static final DepositPapers PLAIN =
            (invoice, corrected, addressing) ->
                    (invoice.reference()
                                    + " service="
                                    + addressing.serviceCode()
                                    + " engagement="
                                    + addressing.engagementNumber())
                            .getBytes(StandardCharsets.UTF_8);

    private final InMemoryStores stores;
    private final Clock clock;
    private final FakeChorusPro chorusPro;

    public PublicDesk(InMemoryStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
        this.chorusPro = new FakeChorusPro(stores.transactions());
    }

    public FakeChorusPro chorusPro() {
        return chorusPro;
    }

    public static Party townHall() {
        Party someone = Samples.company();
        return new Party(
                PartyKind.PUBLIC_BODY,
                "Mairie",
                someone.address(),
                someone.siren(),
                someone.siret(),
                "",
                "",
                Optional.empty());
    }

    public int deposits() {
        return new DepositInvoicesHandler(
                        desk(),
                        chorusPro,
                        new Depositing(
                                desk(),
                                chorusPro,
                                PLAIN,
                                stores.outbox(),
                                stores.transactions(),
                                clock),
                        stores.transactions(),
                        clock)
                .deposit();
    }

    public GiveEngagementNumber.Outcome gives(
            CustomerNumber customer, DocumentReference invoice, String number) {
        return giveEngagementNumber().give(customer, invoice, number);
    }

    public GiveEngagementNumber giveEngagementNumber() {
        return new GiveEngagementNumberHandler(desk(), stores.transactions(), clock);
    }

    public KeepServiceCode.Outcome keeps(CustomerNumber customer, String code) {
        return new KeepServiceCodeHandler(desk(), stores.transactions(), clock)
                .keep(customer, code);
    }

    /** The deposit of an invoice that has one. */
    public Transmission depositOf(DocumentReference invoice) {
        CustomerNumber customer =
                stores.transactions()
                        .required(() -> stores.invoices().find(invoice))
                        .orElseThrow()
                        .document()
                        .customer();
        return stores.reform().showDeposits().of(customer, List.of(invoice)).get(invoice);
    }

    public List<String> statusesOf(DocumentReference invoice) {
        return stores.reform().showDeposits().history(Deposits.id(invoice)).stream()
                .map(StatusChange::status)
                .map(status -> status.code())
                .toList();
    }

    private DepositDesk desk() {
        return new DepositDesk(
                stores.invoices(),
                stores.reform().transmissions(),
                stores.reform().depositBook(),
                stores.reissues(),
                new TradingParties(stores.customers(), stores.sellers()),
                stores.ledger());
    }
}
