package io.guichet.application.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reopening;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.policy.Timetable;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which steps are due on a customer's unpaid invoices, by the policy of the day on which each
 * was issued. An invoice that is owed again begins anew from that day; a card whose holder took his
 * money back is not charged for it any more, and that policy says what else follows from it until
 * it is paid again.
 */
public final class UnpaidInvoices {

    private final Invoices invoices;
    private final Receivables receivables;
    private final Dunning dunning;
    private final PolicyOfDay policyOfDay;
    private final Services services;
    private final Debited debited;

    public UnpaidInvoices(
            Invoices invoices,
            Receivables receivables,
            Dunning dunning,
            PolicyOfDay policyOfDay,
            Services services,
            Debited debited) {
        this.services = services;
        this.debited = debited;
        this.invoices = invoices;
        this.receivables = receivables;
        this.dunning = dunning;
        this.policyOfDay = policyOfDay;
    }

    List<DueSteps> due(Seller seller, CustomerNumber customer, LocalDate day) {
        return receivables.openOf(customer).stream()
                .flatMap(receivable -> due(seller, receivable, day))
                .filter(due -> !due.steps().isEmpty())
                .toList();
    }

    /** What a step of another invoice may have changed of it meanwhile. */
    DueSteps asItIsNow(DueSteps due) {
        Receivable now = receivables.find(due.receivable().invoice()).orElseThrow();
        return due.asItIs(now);
    }

    private Stream<DueSteps> due(Seller seller, Receivable receivable, LocalDate day) {
        Invoice invoice = invoices.find(receivable.invoice()).orElseThrow().document();
        BillingPolicy policy = policyOfDay.of(seller.code(), invoice.issuedOn());
        Reopening reopening = receivable.reopening();
        if (policy.steps().isEmpty() || isChargedBack(reopening, policy, "by-hand")) {
            return Stream.empty();
        }
        Map<String, LocalDate> played = played(receivable);
        Optional<Invoice> sold = sold(invoice);
        boolean isCharged = sold.isPresent() && !reopening.isChargedBack();
        List<DunningStep> steps = debited.steps(policy, receivable.customer(), day);
        Timetable timetable = timetable(policy, receivable, invoice, steps);
        List<DunningStep> captures =
                steps.stream().filter(step -> step.act() == Act.CAPTURE).toList();
        List<DunningStep> due =
                isCharged
                        ? dueOfCharged(receivable.customer(), timetable, played, day)
                        : withoutCaptures(timetable.due(played, day));
        NavigableSet<LocalDate> begun =
                sold.stream()
                        .flatMap(supplied -> supplied.lines().stream())
                        .map(InvoiceLine::from)
                        .filter(from -> !from.isAfter(day))
                        .collect(Collectors.toCollection(TreeSet::new));
        Optional<LocalDate> chargedOn =
                timetable
                        .next(Act.CAPTURE, played.keySet())
                        .filter(on -> isCharged)
                        .map(on -> on.isBefore(day) ? day : on);
        Invoice of = sold.orElse(invoice);
        DueSteps first = new DueSteps(receivable, of, policy, due, captures, chargedOn, begun);
        return Stream.concat(Stream.of(first), later(first, timetable, played, day));
    }

    /** Where there is nothing that could be charged, nothing waits for it. */
    private List<DunningStep> dueOfCharged(
            CustomerNumber customer,
            Timetable timetable,
            Map<String, LocalDate> played,
            LocalDate day) {
        List<DunningStep> due = timetable.due(played, day);
        List<DunningStep> before = timetable.dueBeforeCharged(played, day);
        return before.equals(due) || !debited.isCharged(customer, day) ? due : before;
    }

    private static List<DunningStep> withoutCaptures(List<DunningStep> due) {
        return due.stream().filter(step -> step.act() != Act.CAPTURE).toList();
    }

    /** Before the final invoice nothing is supplied with an advance, nor charged by itself. */
    private Optional<Invoice> sold(Invoice invoice) {
        return invoice.isAdvance()
                ? invoices.finalAfter(invoice.reference())
                        .flatMap(invoices::find)
                        .map(Sealed::document)
                : Optional.of(invoice);
    }

    /** What is held and began only after the rest was suspended follows by itself. */
    private Stream<DueSteps> later(
            DueSteps first, Timetable timetable, Map<String, LocalDate> played, LocalDate day) {
        return timetable
                .suspendedOn(played)
                .filter(on -> !first.policy().isAllSuspended())
                .filter(on -> first.begun().stream().anyMatch(from -> from.isAfter(on)))
                .map(on -> heldSince(first).stream().filter(from -> from.isAfter(on)))
                .orElseGet(Stream::empty)
                .map(from -> first.begunOn(from, timetable.begunOn(from).due(played, day)));
    }

    /** The days on which began what is still held of an invoice, the first first. */
    private NavigableSet<LocalDate> heldSince(DueSteps due) {
        DocumentReference invoice = due.sold().reference();
        Set<ServiceId> held =
                services.heldOn(invoice).stream().map(Service::id).collect(Collectors.toSet());
        return services.billedBy(invoice).stream()
                .filter(billed -> held.contains(billed.service()))
                .map(billed -> billed.period().from())
                .filter(due.begun()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** On which day the default card will be charged for an invoice, if there is one. */
    Optional<LocalDate> captureDay(Seller seller, Receivable receivable) {
        if (receivable.reopening().isChargedBack()) {
            return Optional.empty();
        }
        Invoice invoice = invoices.find(receivable.invoice()).orElseThrow().document();
        if (sold(invoice).isEmpty()) {
            return Optional.empty();
        }
        BillingPolicy policy = policyOfDay.of(seller.code(), invoice.issuedOn());
        return timetable(policy, receivable, invoice, policy.steps())
                .next(Act.CAPTURE, played(receivable).keySet());
    }

    private static Timetable timetable(
            BillingPolicy policy, Receivable receivable, Invoice invoice, List<DunningStep> steps) {
        Reopening reopening = receivable.reopening();
        return new Timetable(
                steps,
                reopening.notBefore(invoice.issuedOn()),
                reopening.notBefore(receivable.dueOn()),
                isChargedBack(reopening, policy, "suspend"));
    }

    private static boolean isChargedBack(Reopening reopening, BillingPolicy policy, String then) {
        return reopening.inChargeback() && policy.is(Setting.CHARGEBACK, then);
    }

    private Map<String, LocalDate> played(Receivable receivable) {
        return dunning.playedOn(receivable.invoice()).stream()
                .filter(step -> step.round() == receivable.reopening().round())
                .collect(Collectors.toMap(Played::code, Played::on));
    }
}
