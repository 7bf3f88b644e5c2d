package io.guichet.bot.subscription;

import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.bot.menu.PlanMark;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.UUID;

/** What a service is to become, with the surcharge of its plan if that was chosen. */
record Becoming(PlanCode plan, BillingPeriod period, boolean surcharged) {

    static Becoming of(ServiceIntent.Change intent) {
        return new Becoming(intent.plan(), intent.period(), intent.surcharged());
    }

    Wanted wanted() {
        return new Wanted(Optional.of(plan), Optional.of(period), Optional.empty(), surcharged);
    }

    ServiceIntent intent(ServiceId service, Money agreed, UUID request) {
        return new ServiceIntent.Change(service, plan, period, surcharged, agreed, request);
    }

    /** The surcharge in place of several months at once, or the other way round. */
    void offerOther(Sheet sheet, long customer, ServiceId service) {
        sheet.line("change.surcharge-offered");
        sheet.choice(
                surcharged ? "button.rather-months" : "button.rather-surcharge",
                new ServiceTarget.ChangePreview(
                        customer, service, PlanMark.of(plan), period, !surcharged));
    }
}
