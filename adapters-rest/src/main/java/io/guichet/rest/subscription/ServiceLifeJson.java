package io.guichet.rest.subscription;

import io.guichet.application.subscription.CancelService.Outcome.Cancelled;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.Suspension;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a service stands after it was changed; {@code kept} are periods ahead that were not
 * credited when it was cancelled, {@code givenBack} what its end gave back of the days left, {@code
 * debited} what of that a bank was told to collect: credit once it has. Whoever was given an
 * account or a server alone is not told what a suspension is for.
 */
public record ServiceLifeJson(
        String id,
        String state,
        String renewal,
        LocalDate paidUntil,
        LocalDate endsOn,
        SuspensionJson suspension,
        List<KeptPeriodJson> kept,
        GivenBackJson givenBack,
        MoneyJson debited) {

    static ServiceLifeJson from(Service service) {
        return from(new Cancelled(service, List.of()));
    }

    static ServiceLifeJson from(Cancelled cancelled) {
        return from(cancelled, cancelled.service().suspension().map(SuspensionJson::from));
    }

    /** As whoever sees no bills sees it. */
    static ServiceLifeJson withoutBills(Service service) {
        Optional<SuspensionJson> since =
                service.suspension().map(known -> new SuspensionJson(known.since(), null, null));
        return from(new Cancelled(service, List.of()), since);
    }

    private static ServiceLifeJson from(Cancelled cancelled, Optional<SuspensionJson> suspension) {
        Service service = cancelled.service();
        return new ServiceLifeJson(
                service.id().value().toString(),
                Words.of(service.state()),
                Words.of(service.renewal()),
                service.paidUntil(),
                service.ending().map(Ending::on).orElse(null),
                suspension.orElse(null),
                cancelled.kept().stream().map(KeptPeriodJson::from).toList(),
                cancelled.back().map(GivenBackJson::from).orElse(null),
                cancelled.debited().map(MoneyJson::from).orElse(null));
    }

    /** Days that stay invoiced. */
    public record KeptPeriodJson(LocalDate from, LocalDate until, String invoice) {

        static KeptPeriodJson from(BilledPeriod period) {
            return new KeptPeriodJson(period.from(), period.until(), period.invoice().value());
        }
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
