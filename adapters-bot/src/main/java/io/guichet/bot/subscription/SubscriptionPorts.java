package io.guichet.bot.subscription;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.query.ListServices;

/** What these dialogues ask the application. */
public record SubscriptionPorts(
        ListServices listServices,
        ListPlans listPlans,
        ChangeService changeService,
        WithdrawChange withdrawChange,
        RenewEarly renewEarly,
        RenewLate renewLate,
        AlignBillingDay alignBillingDay,
        ConfigureRenewal configureRenewal,
        CancelService cancelService) {}
