package io.guichet.application.run;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.notification.Labels;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what a step of the timetable says, to the services that the unpaid invoice is for, or to all
 * of its customer's where the policy says so.
 */
public final class DunningActs {

    private final Services services;
    private final Plans plans;
    private final LateFees lateFees;
    private final UnbegunOfUnpaid unbegun;
    private final Debited debited;
    private final Outbox outbox;

    public DunningActs(
            Services services,
            Plans plans,
            LateFees lateFees,
            UnbegunOfUnpaid unbegun,
            Debited debited,
            Outbox outbox) {
        this.services = services;
        this.plans = plans;
        this.lateFees = lateFees;
        this.unbegun = unbegun;
        this.debited = debited;
        this.outbox = outbox;
    }

    void act(DunningStep step, DueSteps due, LocalDate day) {
        Receivable receivable = due.receivable();
        switch (step.act()) {
            case NOTICE -> remind(step, due, day);
            case SUSPEND -> suspend(step, due, day);
            case TERMINATE -> end(ServiceState.TERMINATED, Kind.SERVICE_TERMINATED, step, due, day);
            case DELETE -> end(ServiceState.DELETED, Kind.SERVICE_DELETED, step, due, day);
            case LATE_FEE -> lateFees.charge(step, due, day);
            case RESTRICT -> {
                // Having been played is all: whoever takes an order asks for it.
            }
            case CAPTURE -> throw new IllegalArgumentException("cards are charged elsewhere");
        }
    }

    /** Who is charged has nothing to do but to know; on that day he is told what came of it. */
    private void remind(DunningStep step, DueSteps due, LocalDate day) {
        Receivable receivable = due.receivable();
        Optional<LocalDate> chargedOn = due.chargedOn();
        Map<String, String> charge =
                chargedOn.map(on -> debited.told(receivable.customer(), on)).orElseGet(Map::of);
        if (charge.isEmpty() || chargedOn.filter(day::isBefore).isPresent()) {
            Map<String, String> facts = facts(receivable, List.of());
            facts.putAll(charge);
            tell(Kind.PAYMENT_REMINDER, step, receivable, facts);
        }
    }

    private void suspend(DunningStep step, DueSteps due, LocalDate day) {
        Receivable receivable = due.receivable();
        List<Service> held = stopped(due);
        Suspension why = new Suspension.Unpaid(day, receivable.invoice());
        held.forEach(service -> saveChanged(service, service.suspend(why)));
        if (!held.isEmpty()) {
            tell(Kind.SERVICE_SUSPENDED, step, receivable, facts(receivable, held));
        }
    }

    /** What has not begun is never used: it is taken back, however long it waits to be paid. */
    private void end(ServiceState state, Kind kind, DunningStep step, DueSteps due, LocalDate day) {
        List<Service> ending = ending(step, due, day);
        for (Service service : ending) {
            services.save(unbegun.taken(service, day).terminate(day).as(state));
        }
        if (!ending.isEmpty()) {
            tell(kind, step, due.receivable(), facts(due.receivable(), ending));
        }
    }

    /** Whether a step waits because a card is being charged for what ending would take back. */
    boolean isWaitedFor(DunningStep step, DueSteps due, LocalDate day) {
        return step.act().isEnd()
                && ending(step, due, day).stream()
                        .anyMatch(service -> unbegun.isBeingPaid(service, day));
    }

    /**
     * Whatever was paid meanwhile or let go on by staff goes on; so does what is registered, and
     * until its own day comes what was suspended later.
     */
    private List<Service> ending(DunningStep step, DueSteps due, LocalDate day) {
        return held(due).stream()
                .filter(service -> service.isSuspendedFor(due.receivable().invoice()))
                .filter(service -> isOver(service, step, day))
                .filter(service -> !isRegistered(service, due))
                .toList();
    }

    private static boolean isOver(Service service, DunningStep step, LocalDate day) {
        return service.suspension()
                .filter(since -> !since.since().plusDays(step.days()).isAfter(day))
                .isPresent();
    }

    /** What a step that suspends stops. */
    List<Service> stopped(DueSteps due) {
        Map<ServiceId, LocalDate> begins =
                services.billedBy(due.sold().reference()).stream()
                        .collect(
                                toMap(
                                        Services.Billed::service,
                                        billed -> billed.period().from(),
                                        (one, other) -> one.isBefore(other) ? one : other));
        return held(due).stream()
                .filter(
                        service ->
                                isStopped(
                                        service,
                                        due,
                                        Optional.ofNullable(begins.get(service.id()))))
                .toList();
    }

    /**
     * Each is held back by its own lines only, unless all its customer holds is suspended. What is
     * registered stops only for itself, and not for a renewal owed ahead, which is taken back.
     */
    private boolean isStopped(Service service, DueSteps due, Optional<LocalDate> begin) {
        boolean isBegun = begin.filter(due.begun()::contains).isPresent();
        if (isRegistered(service, due)) {
            LocalDate owedSince = due.receivable().reopening().notBefore(due.sold().issuedOn());
            return isBegun && begin.filter(owedSince::isBefore).isEmpty();
        }
        return isBegun || due.policy().isAllSuspended();
    }

    private boolean isRegistered(Service service, DueSteps due) {
        return plans.find(due.sold().sellerCode(), service.plan())
                .filter(plan -> plan.family().isRegistered())
                .isPresent();
    }

    private List<Service> held(DueSteps due) {
        return due.policy().isAllSuspended()
                ? services.heldBy(due.receivable().customer())
                : services.heldOn(due.sold().reference());
    }

    private void saveChanged(Service before, Service after) {
        if (!after.equals(before)) {
            services.save(after);
        }
    }

    private static String key(DunningStep step, Receivable receivable) {
        int round = receivable.reopening().round();
        String again = round == 0 ? "" : ":" + round;
        return "dunning:" + receivable.invoice() + ":" + step.code() + again;
    }

    private static Map<String, String> facts(Receivable receivable, List<Service> about) {
        Money open = receivable.open();
        Map<String, String> facts = new HashMap<>();
        facts.put("reference", receivable.invoice().value());
        facts.put("open", open.toDecimal().toPlainString());
        facts.put("currency", open.currency().getCurrencyCode());
        facts.put("dueOn", receivable.dueOn().toString());
        facts.put("services", Labels.joined(about.stream().map(Service::label)));
        facts.put(TechnicalNews.IDS, TechnicalNews.ids(about));
        return facts;
    }

    private void tell(
            Kind kind, DunningStep step, Receivable receivable, Map<String, String> facts) {
        outbox.add(new Notice(key(step, receivable), kind, receivable.customer(), facts));
    }
}
