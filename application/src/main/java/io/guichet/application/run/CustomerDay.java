package io.guichet.application.run;

import io.guichet.application.expiry.Expiries;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.MeansToRenew.Payer;
import io.guichet.application.subscription.UnpaidOfCancelled;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a day brings a customer: services that end, credit that pays what is open, one invoice for
 * all that renews but what is suspended, and what follows from invoices that stay unpaid. Runs
 * inside a transaction; playing the same day twice changes nothing the second time.
 */
public final class CustomerDay {

    private final Services services;
    private final UnpaidOfCancelled unpaid;
    private final Expiries expiries;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final CreditUse creditUse;
    private final Renewals renewals;
    private final Reminders reminders;
    private final Clock clock;

    public CustomerDay(
            Lives lives,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            CreditUse creditUse,
            Work work,
            Clock clock) {
        this.services = lives.services();
        this.unpaid = lives.unpaid();
        this.expiries = lives.expiries();
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.creditUse = creditUse;
        this.renewals = work.renewals();
        this.reminders = work.reminders();
        this.clock = clock;
    }

    /** Services, what is unpaid for those that end, and what is played around their end. */
    public record Lives(Services services, UnpaidOfCancelled unpaid, Expiries expiries) {}

    /** What is invoiced, and what follows where that is not paid. */
    public record Work(Renewals renewals, Reminders reminders) {}

    /** Answers the charges that are then due. */
    public List<Captures.Charge> play(Customer customer, LocalDate day) {
        Seller seller = parties.sellerOf(customer);
        creditUse.lock(seller, customer);
        BillingPolicy policy = policyOfDay.of(seller.code(), day);
        for (Service service : services.heldBy(customer.number())) {
            end(seller, service, day);
        }
        expiries.play(seller, customer, day);
        creditUse.spendOnOpen(seller, customer, policy);
        renew(new Payer(seller, customer, policy, day));
        expiries.lapse(seller, customer.number(), day);
        return reminders.play(seller, customer.number(), day);
    }

    /** Whoever does not pay for what he has is invoiced no more of it on the day it stops. */
    private void renew(Payer payer) {
        Seller seller = payer.seller();
        List<Service> due = renewals.due(seller, payer.customer(), payer.day());
        if (!due.isEmpty()) {
            Set<ServiceId> suspended =
                    reminders.suspended(seller, payer.customer().number(), payer.day());
            renewals.renew(
                    payer,
                    due.stream().filter(service -> !suspended.contains(service.id())).toList());
        }
    }

    private void end(Seller seller, Service service, LocalDate day) {
        if (service.isEndingDue(day)) {
            services.save(service.terminate(day));
            unpaid.credit(seller, service, clock.instant());
        }
    }
}
