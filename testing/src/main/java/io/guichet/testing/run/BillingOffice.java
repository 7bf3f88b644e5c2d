package io.guichet.testing.run;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoiceHandler;
import io.guichet.application.change.SettleChanges;
import io.guichet.application.expiry.ChosenRenewals;
import io.guichet.application.expiry.ConfirmedCancellations;
import io.guichet.application.expiry.Expiries;
import io.guichet.application.expiry.LetLapse;
import io.guichet.application.expiry.LetLapseHandler;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseCreditUseHandler;
import io.guichet.application.run.Captures;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.application.run.LiftSuspensionsHandler;
import io.guichet.application.run.ListPaidSuspensions;
import io.guichet.application.run.ListPaidSuspensionsHandler;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunBillingHandler;
import io.guichet.application.run.port.Runs;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelServiceHandler;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.ConfigureRenewalHandler;
import io.guichet.application.subscription.RenewalChoices;
import io.guichet.application.subscription.SuspendService;
import io.guichet.application.subscription.SuspendServiceHandler;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.change.EndedServices;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.time.Clock;

/** The use cases of services' lives and of the daily run over some stores. */
public record BillingOffice(Stores stores, UseCases selling, Clock clock) {

    public RunBilling runBilling() {
        return runBilling(
                stores.runs().store(), new ChangeDesk(stores, selling, clock).settleChanges());
    }

    /** With other runs than those stored, and something else that comes first. */
    public RunBilling runBilling(Runs runs, SettleChanges first) {
        return new RunBillingHandler(
                runs,
                new RunBillingHandler.Parties(
                        stores.sellers(), stores.listSellers(), selling.parties()),
                new RunBillingHandler.Work(
                        DayStoresOf.stores(stores, selling.announcedDebits()),
                        new Captures(
                                new KeptCards(selling).captureInvoice(),
                                new DebitDesk(selling).debitInvoice(),
                                new ChangeDesk(stores, selling, clock).settleChanges(),
                                stores.runs().dunning(),
                                stores.transactions()),
                        first),
                selling.policyOfDay(),
                stores.transactions(),
                clock);
    }

    public LiftSuspensions liftSuspensions() {
        return liftSuspensions(stores.outbox());
    }

    /** With an outbox that may refuse. */
    public LiftSuspensions liftSuspensions(Outbox outbox) {
        return new LiftSuspensionsHandler(
                new LiftSuspensionsHandler.Stores(
                        stores.services(),
                        stores.plans(),
                        stores.receivables(),
                        stores.runs().dunning(),
                        stores.sellers()),
                selling.parties(),
                new LiftSuspensionsHandler.Rules(
                        new ChangeDesk(stores, selling, clock).debts(),
                        selling.policyOfDay(),
                        clock),
                stores.ledger(),
                outbox,
                stores.transactions());
    }

    public ListPaidSuspensions listPaidSuspensions() {
        return new ListPaidSuspensionsHandler(stores.services(), stores.transactions());
    }

    public LetLapse letLapse() {
        return new LetLapseHandler(
                new LetLapseHandler.Stores(
                        stores.expiry().unpaidRenewals(),
                        stores.services(),
                        stores.invoices(),
                        stores.receivables()),
                new LetLapseHandler.Acts(
                        new ChangeDesk(stores, selling, clock).unbegunPeriods(),
                        new Expiries(
                                new Expiries.Stores(
                                        stores.services(),
                                        stores.expiry().steps(),
                                        stores.pendingOrders()),
                                selling.expiryRules(),
                                stores.outbox())),
                selling.parties(),
                selling.policyOfDay(),
                stores.transactions(),
                clock);
    }

    public ChooseCreditUse chooseCreditUse() {
        return new ChooseCreditUseHandler(
                stores.wishes().creditSwitches(),
                selling.parties(),
                selling.policyOfDay(),
                stores.transactions(),
                clock);
    }

    public WriteOffInvoice writeOffInvoice() {
        return new WriteOffInvoiceHandler(
                new WriteOffInvoiceHandler.Stores(
                        stores.receivables(), stores.writeOffs(), selling.announcedDebits()),
                selling.parties(),
                stores.ledger(),
                stores.transactions(),
                clock);
    }

    public CancelService cancelService() {
        return new CancelServiceHandler(
                new CancelServiceHandler.Stores(
                        stores.services(),
                        stores.optionHosts(),
                        new ConfirmedCancellations(stores.outbox()),
                        renewalChoices()),
                EndedServices.credited(new ChangeDesk(stores, selling, clock)),
                selling.parties(),
                selling.policyOfDay(),
                stores.transactions(),
                clock);
    }

    private RenewalChoices renewalChoices() {
        return new ChosenRenewals(stores.expiry().steps(), selling.expiryRules(), stores.outbox());
    }

    public ConfigureRenewal configureRenewal() {
        return new ConfigureRenewalHandler(
                new ConfigureRenewalHandler.Stores(
                        stores.services(),
                        stores.listServices(),
                        stores.receivables(),
                        stores.ledger(),
                        renewalChoices()),
                selling.parties(),
                (seller, service, today) ->
                        selling.expiryRules()
                                .of(seller, service, today)
                                .terms()
                                .stages()
                                .debitAhead(),
                new ChangeDesk(stores, selling, clock).cardOrCredit(),
                stores.transactions(),
                clock);
    }

    public SuspendService suspendService() {
        return new SuspendServiceHandler(
                new SuspendServiceHandler.Stores(
                        stores.services(), stores.receivables(), this::isRegistered),
                selling.parties(),
                stores.transactions(),
                clock);
    }

    private boolean isRegistered(Service service) {
        SellerCode seller = selling.parties().customer(service.customer()).orElseThrow().seller();
        return stores.plans()
                .find(seller, service.plan())
                .filter(plan -> plan.family().isRegistered())
                .isPresent();
    }
}
