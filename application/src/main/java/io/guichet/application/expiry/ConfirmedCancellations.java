package io.guichet.application.expiry;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.guichet.application.notification.Labels;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancelService.Outcome.Cancelled;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.application.subscription.GivenBack;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of every cancellation once, and of every one that is taken back. */
public record ConfirmedCancellations(Outbox outbox) implements CancellationNews {

    /** Mails and chats cut what is longer than this short. */
    private static final int LONGEST = 280;

    /** What is said of some services: that they end, or go on. */
    private record Told(
            Kind kind,
            Optional<LocalDate> endsOn,
            Optional<GivenBack> back,
            Optional<Money> debited,
            ZonedDateTime when) {

        private Told rest() {
            return new Told(kind, endsOn, Optional.empty(), Optional.empty(), when);
        }
    }

    @Override
    public void tell(
            Service before, Cancelled cancelled, List<Service> options, Seller seller, Instant at) {
        LocalDate end = endOf(cancelled.service());
        if (before.ending().map(Ending::on).filter(end::equals).isPresent()) {
            return;
        }
        Map<LocalDate, List<Service>> byDay =
                with(cancelled.service(), options).stream()
                        .collect(
                                Collectors.groupingBy(
                                        service -> earlier(endOf(service), end),
                                        TreeMap::new,
                                        Collectors.toList()));
        byDay.forEach(
                (day, services) ->
                        tell(
                                new Told(
                                        Kind.SERVICE_CANCELLED,
                                        Optional.of(day),
                                        cancelled.back().filter(back -> day.equals(end)),
                                        cancelled.debited().filter(debited -> day.equals(end)),
                                        at.atZone(seller.zone())),
                                services));
    }

    @Override
    public void ended(List<Service> services, Optional<GivenBack> back, Seller seller, Instant at) {
        if (!services.isEmpty()) {
            Optional<LocalDate> today = Optional.of(seller.dayOf(at));
            Told told =
                    new Told(
                            Kind.SERVICE_CANCELLED,
                            today,
                            back,
                            Optional.empty(),
                            at.atZone(seller.zone()));
            tell(told, services);
        }
    }

    private static LocalDate endOf(Service cancelled) {
        return cancelled.ending().orElseThrow().on();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void undone(Service service, List<Service> options, Seller seller, Instant at) {
        Told told =
                new Told(
                        Kind.SERVICE_KEPT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at.atZone(seller.zone()));
        tell(told, with(service, options));
    }

    /** In several where they are too many to be read in one; what is given back in the first. */
    private void tell(Told what, List<Service> services) {
        Told next = what;
        List<Service> told = new ArrayList<>();
        for (Service service : services) {
            if (!told.isEmpty() && labels(told).length() + service.label().length() > LONGEST) {
                outbox.add(notice(next, told));
                next = what.rest();
                told.clear();
            }
            told.add(service);
        }
        outbox.add(notice(next, told));
    }

    private static Notice notice(Told told, List<Service> services) {
        ZonedDateTime when = told.when();
        Service first = services.getFirst();
        String version = first.id().value() + ":" + first.version();
        Map<String, String> facts = new HashMap<>();
        facts.put("cancellation", version);
        facts.put("services", labels(services));
        facts.put("on", when.toLocalDate().toString());
        facts.put("time", when.truncatedTo(ChronoUnit.SECONDS).format(ISO_LOCAL_TIME));
        facts.put("zone", when.getZone().getId());
        told.endsOn().ifPresent(day -> facts.put("endsOn", day.toString()));
        told.back().ifPresent(back -> put(back, facts));
        told.debited().ifPresent(debited -> put(debited, facts));
        if (Actors.current().filter(Actor.Staff.class::isInstance).isPresent()) {
            facts.put("byStaff", "true");
        }
        String key = (told.kind() == Kind.SERVICE_KEPT ? "kept:" : "cancelled:") + version;
        return new Notice(key, told.kind(), first.customer(), facts);
    }

    private static void put(GivenBack back, Map<String, String> facts) {
        facts.put("amount", back.credited().toDecimal().toPlainString());
        facts.put("toCard", back.toCard().toDecimal().toPlainString());
        facts.put("toCredit", back.toCredit().toDecimal().toPlainString());
        facts.put("currency", back.credited().currency().getCurrencyCode());
        facts.put("refundBy", back.refundBy().toString());
    }

    private static void put(Money debited, Map<String, String> facts) {
        facts.put("debited", debited.toDecimal().toPlainString());
        facts.put("currency", debited.currency().getCurrencyCode());
    }

    private static String labels(List<Service> services) {
        return Labels.joined(services.stream().map(Service::label));
    }

    private static List<Service> with(Service service, List<Service> options) {
        return Stream.concat(Stream.of(service), options.stream()).toList();
    }
}
