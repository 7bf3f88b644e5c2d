package io.guichet.bot.conversation;

import static java.util.Objects.requireNonNull;

import io.guichet.application.audit.Acts;
import io.guichet.application.conversation.PendingActions;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.standing.FindRestrictedMode;
import io.guichet.bot.account.AccountPorts;
import io.guichet.bot.billing.InvoiceDialogue.BillingPorts;
import io.guichet.bot.factor.FactorPorts;
import io.guichet.bot.identity.LinkDialogue.IdentityPorts;
import io.guichet.bot.ordering.OrderingPorts;
import io.guichet.bot.payment.PaymentPorts;
import io.guichet.bot.subscription.SubscriptionPorts;
import io.guichet.domain.payment.PaymentId;

import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * All that the conversation needs from outside. {@code tokens} gives 128 random bits as 22
 * base64url characters each time; {@code publicUrl} is where the web pages are, without a slash at
 * its end.
 */
public record BotPorts(
        IdentityPorts identity,
        FactorPorts factor,
        BillingPorts billing,
        PaymentPorts payment,
        SubscriptionPorts subscription,
        OrderingPorts ordering,
        AccountPorts account,
        ListStatement listStatement,
        FindRestrictedMode findRestrictedMode,
        PendingActions pendingActions,
        Acts acts,
        ListSellers listSellers,
        Supplier<String> tokens,
        Supplier<PaymentId> paymentIds,
        Clock clock,
        URI publicUrl) {

    public BotPorts {
        requireNonNull(identity, "identity");
        requireNonNull(factor, "factor");
        requireNonNull(billing, "billing");
        requireNonNull(payment, "payment");
        requireNonNull(subscription, "subscription");
        requireNonNull(ordering, "ordering");
        requireNonNull(account, "account");
        requireNonNull(listStatement, "listStatement");
        requireNonNull(findRestrictedMode, "findRestrictedMode");
        requireNonNull(pendingActions, "pendingActions");
        requireNonNull(acts, "acts");
        requireNonNull(listSellers, "listSellers");
        requireNonNull(tokens, "tokens");
        requireNonNull(paymentIds, "paymentIds");
        requireNonNull(clock, "clock");
        requireNonNull(publicUrl, "publicUrl");
    }

    String linkPage() {
        return publicUrl + "/link";
    }
}
