package io.guichet.testing.change;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.KeepAccountsHandler;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccountHandler;
import io.guichet.application.account.TransferNews;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.AlignBillingDayHandler;
import io.guichet.application.change.BegunPeriods;
import io.guichet.application.change.CardOrCredit;
import io.guichet.application.change.ChangeActs;
import io.guichet.application.change.ChangeBills;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeServiceHandler;
import io.guichet.application.change.ChangeTargets;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.LateRenewals;
import io.guichet.application.change.PendingChange;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewEarlyHandler;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLateHandler;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.change.SettleChanges;
import io.guichet.application.change.SettleChangesHandler;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.change.WithdrawChangeHandler;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.subscription.TakenBack;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.tax.TaxOffice;

import java.time.Clock;

/** The use cases of changes over some stores. */
public record ChangeDesk(Stores stores, UseCases selling, Clock clock) {

    public ChangeService changeService() {
        return new ChangeServiceHandler(
                new ChangeServiceHandler.Stores(stores.services(), stores.planChanges()),
                selling.parties(),
                new ChangeServiceHandler.Work(
                        new ChangeTargets(stores.plans(), stores.services()),
                        bills(),
                        papers(),
                        new ChangeActs(
                                stores.services(),
                                stores.planChanges(),
                                stores.receivables(),
                                selling.partCredits(),
                                takenBack(),
                                papers()),
                        begunPeriods(),
                        hindrances()),
                stores.transactions(),
                clock);
    }

    public WithdrawChange withdrawChange() {
        return new WithdrawChangeHandler(
                stores.services(),
                selling.parties(),
                pendingChange(),
                papers(),
                stores.transactions(),
                clock);
    }

    public SettleChanges settleChanges() {
        return new SettleChangesHandler(
                new SettleChangesHandler.Stores(
                        stores.services(), stores.planChanges(), stores.plans(), stores.outbox()),
                selling.parties(),
                pendingChange(),
                begunPeriods(),
                stores.transactions(),
                clock);
    }

    public AlignBillingDay alignBillingDay() {
        return new AlignBillingDayHandler(
                stores.services(), selling.parties(), extensions(), stores.transactions(), clock);
    }

    public RenewEarly renewEarly() {
        return new RenewEarlyHandler(
                stores.services(),
                stores.plans(),
                selling.parties(),
                extensions(),
                stores.transactions(),
                clock);
    }

    public RenewLate renewLate() {
        return new RenewLateHandler(
                new RenewLateHandler.Stores(
                        stores.services(),
                        new PlaceOrderHandler.Stores(stores.orders(), stores.pendingOrders())),
                selling.parties(),
                lateRenewals(),
                new RenewLateHandler.Work(hindrances(), papers()),
                stores.transactions(),
                clock);
    }

    public CardOrCredit cardOrCredit() {
        return new CardOrCredit(stores.storedCards(), stores.ledger(), extensions());
    }

    public LateRenewals lateRenewals() {
        return new LateRenewals(
                stores.services(),
                selling.parties(),
                extensions(),
                papers(),
                selling.expiryRules(),
                clock);
    }

    private Extensions extensions() {
        return new Extensions(
                stores.services(),
                stores.plans(),
                stores.priceAnnouncements(),
                TaxOffice.decisions(stores),
                papers(),
                hindrances());
    }

    private Hindrances hindrances() {
        return new Hindrances(stores.runs().restrictions(), stores.offers());
    }

    public ServiceMoves serviceMoves() {
        return new ServiceMoves(
                stores.services(),
                selling.parties(),
                unusedDays(),
                selling.partCredits(),
                new ServiceMoves.Billing(papers(), extensions(), unbegunPeriods()),
                clock);
    }

    public KeepAccounts keepAccounts() {
        return new KeepAccountsHandler(
                stores.accounts(),
                stores.services(),
                selling.parties(),
                serviceMoves(),
                stores.transactions(),
                clock);
    }

    public TransferAccount transferAccount() {
        return new TransferAccountHandler(
                stores.accounts(),
                selling.parties(),
                serviceMoves(),
                new TransferNews(stores.outbox()),
                stores.transactions(),
                clock);
    }

    /** What is done for services before they end. */
    public UnbegunPeriods unbegunPeriods() {
        return new UnbegunPeriods(
                stores.services(),
                unusedDays(),
                selling.partCredits(),
                takenBack(),
                stores.ledger(),
                begunPeriods());
    }

    private TakenBack takenBack() {
        return new TakenBack(selling.partCredits(), stores.creditedPeriods());
    }

    private UnusedDays unusedDays() {
        return new UnusedDays(stores.services(), stores.planChanges(), stores.invoices());
    }

    private BegunPeriods begunPeriods() {
        return new BegunPeriods(
                stores.services(), stores.plans(), TaxOffice.decisions(stores), papers());
    }

    private ChangeBills bills() {
        return new ChangeBills(
                stores.services(),
                unusedDays(),
                selling.partCredits(),
                TaxOffice.decisions(stores));
    }

    private PendingChange pendingChange() {
        return new PendingChange(
                stores.services(),
                stores.planChanges(),
                stores.receivables(),
                selling.partCredits());
    }

    private ChangePapers papers() {
        return new ChangePapers(
                selling.invoiceIssuing(),
                selling.invoiceBooks(),
                stores.orders(),
                selling.creditUse(),
                selling.policyOfDay());
    }
}
