package io.guichet.testing.change;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.KeepAccountsHandler;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccountHandler;
import io.guichet.application.account.TransferNews;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.AlignBillingDayHandler;
import io.guichet.application.change.AlignmentOrders;
import io.guichet.application.change.BegunPeriods;
import io.guichet.application.change.CardOrCredit;
import io.guichet.application.change.ChangeActs;
import io.guichet.application.change.ChangeBills;
import io.guichet.application.change.ChangeOrders;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeServiceHandler;
import io.guichet.application.change.ChangeTargets;
import io.guichet.application.change.Debts;
import io.guichet.application.change.EndOptions;
import io.guichet.application.change.EndOptionsHandler;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.LateRenewals;
import io.guichet.application.change.PendingChange;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewEarlyHandler;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLateHandler;
import io.guichet.application.change.RenewalOrders;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.change.SettleChangesHandler;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.change.WithdrawChangeHandler;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.run.SuspendingDebts;
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
                        new ChangeTargets(stores.plans(), stores.services(), stores.optionHosts()),
                        bills(),
                        papers(),
                        new ChangeActs(
                                stores.services(),
                                stores.planChanges(),
                                selling.partCredits(),
                                takenBack(),
                                papers(),
                                selling.expiryRules()),
                        begunPeriods(),
                        hindrances()),
                changeOrders(),
                stores.transactions(),
                clock);
    }

    /** Changes and alignments that are paid first. */
    public ChangeOrders changeOrders() {
        return new ChangeOrders(
                new ChangeOrders.Stores(
                        stores.pendingOrders(),
                        stores.services(),
                        stores.planChanges(),
                        stores.plans()),
                selling.parties(),
                new ChangeOrders.Work(bills(), papers(), hindrances()),
                alignmentOrders(),
                clock);
    }

    private AlignmentOrders alignmentOrders() {
        return new AlignmentOrders(
                stores.pendingOrders(),
                stores.ordering().plannedAlignments(),
                stores.services(),
                selling.parties(),
                extensions(),
                clock);
    }

    public WithdrawChange withdrawChange() {
        return new WithdrawChangeHandler(
                stores.services(),
                selling.parties(),
                pendingChange(),
                changeOrders(),
                stores.transactions(),
                clock);
    }

    /** Of one invoice as well. */
    public SettleChangesHandler settleChanges() {
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
                stores.services(),
                selling.parties(),
                extensions(),
                alignmentOrders(),
                stores.transactions(),
                clock);
    }

    public RenewEarly renewEarly() {
        return new RenewEarlyHandler(
                new RenewEarlyHandler.Stores(stores.services(), stores.plans()),
                selling.parties(),
                extensions(),
                renewalOrders(),
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

    /** Delivers orders for time. */
    public RenewalOrders renewalOrders() {
        return new RenewalOrders(
                new RenewalOrders.Stores(
                        new PlaceOrderHandler.Stores(stores.orders(), stores.pendingOrders()),
                        stores.services(),
                        stores.invoices(),
                        stores.reissues()),
                selling.parties(),
                extensions(),
                lateRenewals(),
                clock);
    }

    private LateRenewals lateRenewals() {
        return new LateRenewals(
                new LateRenewals.Held(stores.services(), debts()),
                selling.parties(),
                extensions(),
                papers(),
                selling.expiryRules(),
                clock);
    }

    /** What suspends all that a customer holds. */
    public Debts debts() {
        return new SuspendingDebts(
                stores.invoices(),
                stores.receivables(),
                stores.runs().dunning(),
                selling.policyOfDay());
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
        return new Hindrances(
                stores.runs().restrictions(),
                stores.customerHolds(),
                stores.customers(),
                stores.offers());
    }

    public ServiceMoves serviceMoves() {
        return new ServiceMoves(
                stores.services(),
                selling.parties(),
                unusedDays(),
                selling.partCredits(),
                new ServiceMoves.Billing(
                        papers(), extensions(), EndedServices.ends(this), stores.optionHosts()),
                clock);
    }

    public EndOptions endOptions() {
        return new EndOptionsHandler(
                stores.services(),
                stores.optionHosts(),
                selling.parties(),
                serviceMoves(),
                stores.transactions());
    }

    public KeepAccounts keepAccounts() {
        return new KeepAccountsHandler(
                EndedServices.accountBook(this),
                stores.services(),
                selling.parties(),
                EndedServices.ofAccounts(this),
                stores.transactions(),
                clock);
    }

    public TransferAccount transferAccount() {
        return new TransferAccountHandler(
                EndedServices.accountBook(this),
                selling.parties(),
                serviceMoves(),
                new TransferNews(stores.outbox(), stores.listCustomers()),
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
                selling.partCredits(),
                selling.announcedDebits());
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
