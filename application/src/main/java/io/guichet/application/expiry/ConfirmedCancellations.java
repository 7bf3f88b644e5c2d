package io.guichet.application.expiry;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.guichet.application.notification.Labels;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.domain.identity.Seller;
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

    @Override
    public void tell(
            Service before, Service cancelled, List<Service> options, Seller seller, Instant at) {
        LocalDate end = endOf(cancelled);
        if (before.ending().map(Ending::on).filter(end::equals).isPresent()) {
            return;
        }
        Map<LocalDate, List<Service>> byDay =
                with(cancelled, options).stream()
                        .collect(
                                Collectors.groupingBy(
                                        service -> earlier(endOf(service), end),
                                        TreeMap::new,
                                        Collectors.toList()));
        byDay.forEach(
                (day, services) ->
                        tell(Kind.SERVICE_CANCELLED, services, Optional.of(day), at, seller));
    }

    @Override
    public void ended(List<Service> services, Seller seller, Instant at) {
        if (!services.isEmpty()) {
            Optional<LocalDate> today = Optional.of(seller.dayOf(at));
            tell(Kind.SERVICE_CANCELLED, services, today, at, seller);
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
        tell(Kind.SERVICE_KEPT, with(service, options), Optional.empty(), at, seller);
    }

    /** In several where they are too many to be read in one. */
    private void tell(
            Kind kind,
            List<Service> services,
            Optional<LocalDate> endsOn,
            Instant at,
            Seller seller) {
        List<Service> told = new ArrayList<>();
        for (Service service : services) {
            if (!told.isEmpty() && labels(told).length() + service.label().length() > LONGEST) {
                outbox.add(notice(kind, told, endsOn, at.atZone(seller.zone())));
                told.clear();
            }
            told.add(service);
        }
        outbox.add(notice(kind, told, endsOn, at.atZone(seller.zone())));
    }

    private static Notice notice(
            Kind kind, List<Service> services, Optional<LocalDate> endsOn, ZonedDateTime when) {
        Service first = services.getFirst();
        String version = first.id().value() + ":" + first.version();
        Map<String, String> facts = new HashMap<>();
        facts.put("cancellation", version);
        facts.put("services", labels(services));
        facts.put("on", when.toLocalDate().toString());
        facts.put("time", when.truncatedTo(ChronoUnit.SECONDS).format(ISO_LOCAL_TIME));
        facts.put("zone", when.getZone().getId());
        endsOn.ifPresent(day -> facts.put("endsOn", day.toString()));
        if (Actors.current().filter(Actor.Staff.class::isInstance).isPresent()) {
            facts.put("byStaff", "true");
        }
        String key = (kind == Kind.SERVICE_KEPT ? "kept:" : "cancelled:") + version;
        return new Notice(key, kind, first.customer(), facts);
    }

    private static String labels(List<Service> services) {
        return Labels.joined(services.stream().map(Service::label));
    }

    private static List<Service> with(Service service, List<Service> options) {
        return Stream.concat(Stream.of(service), options.stream()).toList();
    }
}
