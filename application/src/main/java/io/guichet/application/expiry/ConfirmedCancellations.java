package io.guichet.application.expiry;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of every cancellation once. */
public record ConfirmedCancellations(Outbox outbox) implements CancellationNews {

    @Override
    public void tell(
            Service before, Service cancelled, List<Service> options, Seller seller, Instant at) {
        if (!before.ending().map(Ending::on).equals(cancelled.ending().map(Ending::on))) {
            tell(cancelled, options, seller, at);
        }
    }

    private void tell(Service cancelled, List<Service> options, Seller seller, Instant at) {
        ZonedDateTime when = at.atZone(seller.zone());
        String cancellation = cancelled.id().value() + ":" + cancelled.version();
        outbox.add(
                new Notice(
                        "cancelled:" + cancellation,
                        Notice.Kind.SERVICE_CANCELLED,
                        cancelled.customer(),
                        Map.of(
                                "cancellation",
                                cancellation,
                                "services",
                                labels(cancelled, options),
                                "on",
                                when.toLocalDate().toString(),
                                "time",
                                when.truncatedTo(ChronoUnit.SECONDS).format(ISO_LOCAL_TIME),
                                "zone",
                                seller.zone().getId(),
                                "endsOn",
                                cancelled.ending().orElseThrow().on().toString())));
    }

    private static String labels(Service cancelled, List<Service> options) {
        return Stream.concat(Stream.of(cancelled), options.stream())
                .map(Service::label)
                .collect(Collectors.joining(", "));
    }
}
