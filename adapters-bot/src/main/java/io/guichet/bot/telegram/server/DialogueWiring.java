package io.guichet.bot.telegram.server;

import io.guichet.application.audit.Acts;
import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.charging.DraftInvoice;
import io.guichet.application.conversation.PendingActions;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.shared.Installation;
import io.guichet.application.standing.FindRestrictedMode;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.bot.account.AccountPorts;
import io.guichet.bot.billing.InvoiceDialogue.BillingPorts;
import io.guichet.bot.conversation.BotPorts;
import io.guichet.bot.conversation.Conversation;
import io.guichet.bot.factor.FactorPorts;
import io.guichet.bot.identity.LinkDialogue.IdentityPorts;
import io.guichet.bot.ordering.OrderingPorts;
import io.guichet.bot.payment.PaymentPorts;
import io.guichet.bot.payment.PaymentPorts.CreditPorts;
import io.guichet.bot.payment.PaymentPorts.StoredCardPorts;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.subscription.SubscriptionPorts;
import io.guichet.domain.payment.PaymentId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** Builds the conversation from the use cases that the server provides. */
@ApplicationScoped
public class DialogueWiring {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Inject private IdentityPorts identityPorts;
    @Inject private AccountPorts accountPorts;
    @Inject private FindInvoice findInvoice;
    @Inject private ListInvoices listInvoices;
    @Inject private DraftInvoice draftInvoice;
    @Inject private ShowDebit showDebit;
    @Inject private ShowMandates showMandates;
    @Inject private ShowDeposits showDeposits;
    @Inject private GiveEngagementNumber giveEngagementNumber;
    @Inject private StateReference stateReference;
    @Inject private FindBalance findBalance;
    @Inject private ListPayments listPayments;
    @Inject private ShowMoneyBack showMoneyBack;
    @Inject private PayFromCredit payFromCredit;
    @Inject private PayByCard payByCard;
    @Inject private TopUpByCard topUpByCard;
    @Inject private CheckCardPayment checkCardPayment;
    @Inject private ListStoredCards listStoredCards;
    @Inject private ChooseDefaultCard chooseDefaultCard;
    @Inject private RemoveStoredCard removeStoredCard;
    @Inject private ListServices listServices;
    @Inject private ListPlans listPlans;
    @Inject private ChangeService changeService;
    @Inject private WithdrawChange withdrawChange;
    @Inject private RenewEarly renewEarly;
    @Inject private RenewLate renewLate;
    @Inject private AlignBillingDay alignBillingDay;
    @Inject private ConfigureRenewal configureRenewal;
    @Inject private CancelService cancelService;
    @Inject private ListOrders listOrders;
    @Inject private PayOrder payOrder;
    @Inject private CancelOrder cancelOrder;
    @Inject private PlaceSettlement placeSettlement;
    @Inject private WithdrawFromOrder withdrawFromOrder;
    @Inject private ChooseCreditUse chooseCreditUse;
    @Inject private WatchCredit watchCredit;
    @Inject private RequestCreditPayout requestCreditPayout;
    @Inject private ListStatement listStatement;
    @Inject private FindRestrictedMode findRestrictedMode;
    @Inject private PendingActions pendingActions;
    @Inject private Acts acts;
    @Inject private StepUp stepUp;
    @Inject private ConfirmFactor confirmFactor;
    @Inject private ListSellers listSellers;
    @Inject private Installation installation;
    @Inject private Clock clock;

    @Produces
    @Singleton
    Dialogue dialogue() {
        return new Conversation(
                new BotPorts(
                        identityPorts,
                        new FactorPorts(stepUp, confirmFactor),
                        new BillingPorts(
                                findInvoice,
                                listInvoices,
                                draftInvoice,
                                findBalance,
                                showDebit,
                                showDeposits,
                                giveEngagementNumber,
                                stateReference),
                        paymentPorts(),
                        subscriptionPorts(),
                        new OrderingPorts(
                                listOrders,
                                findBalance,
                                listStoredCards,
                                payOrder,
                                cancelOrder,
                                placeSettlement,
                                withdrawFromOrder),
                        accountPorts,
                        listStatement,
                        findRestrictedMode,
                        pendingActions,
                        acts,
                        listSellers,
                        this::token,
                        () -> new PaymentId(UUID.randomUUID()),
                        clock,
                        installation.publicUrl()));
    }

    private PaymentPorts paymentPorts() {
        return new PaymentPorts(
                findInvoice,
                findBalance,
                new CreditPorts(chooseCreditUse, watchCredit, requestCreditPayout),
                showDebit,
                listPayments,
                showMoneyBack,
                payFromCredit,
                payByCard,
                topUpByCard,
                checkCardPayment,
                new StoredCardPorts(
                        listStoredCards, showMandates, chooseDefaultCard, removeStoredCard));
    }

    private SubscriptionPorts subscriptionPorts() {
        return new SubscriptionPorts(
                listServices,
                listPlans,
                changeService,
                withdrawChange,
                renewEarly,
                renewLate,
                alignBillingDay,
                configureRenewal,
                cancelService);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
