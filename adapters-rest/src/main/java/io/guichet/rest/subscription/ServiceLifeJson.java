package io.guichet.rest.subscription;

import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.Suspension;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;

/** Where a service stands after it was changed. */
public record ServiceLifeJson(
        String id,
        String state,
        String renewal,
        LocalDate paidUntil,
        LocalDate endsOn,
        SuspensionJson suspension) {

    static ServiceLifeJson from(Service service) {
        return new ServiceLifeJson(
                service.id().value().toString(),
                Words.of(service.state()),
                Words.of(service.renewal()),
                service.paidUntil(),
                service.ending().map(Ending::on).orElse(null),
                service.suspension().map(SuspensionJson::from).orElse(null));
    }

    /** Since when and why: the invoice that is not paid, or the reason staff gave. */
    public record SuspensionJson(LocalDate since, String invoice, String reason) {

        static SuspensionJson from(Suspension suspension) {
            return switch (suspension) {
                case Suspension.Unpaid unpaid ->
                        new SuspensionJson(unpaid.since(), unpaid.invoice().value(), null);
                case Suspension.Other other ->
                        new SuspensionJson(other.since(), null, other.reason());
            };
        }
    }
}
