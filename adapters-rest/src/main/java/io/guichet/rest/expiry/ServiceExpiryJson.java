package io.guichet.rest.expiry;

import io.guichet.application.expiry.ShowExpiry.Shown;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;

/**
 * The stage a service is in and the days of the others: on {@code renewsOn} its renewal is invoiced
 * where it renews by itself, before {@code lateUntil} it can be renewed late, before {@code
 * restoreUntil} restored. The fees are what that costs beside its price.
 */
public record ServiceExpiryJson(
        String stage,
        LocalDate endsOn,
        LocalDate renewsOn,
        LocalDate bankUntil,
        LocalDate lateUntil,
        LocalDate restoreUntil,
        LocalDate deletedOn,
        MoneyJson lateFee,
        MoneyJson restoreFee,
        String feeBasis) {

    static ServiceExpiryJson from(Shown shown) {
        ExpiryStages stages = shown.expiry().terms().stages();
        LocalDate end = ServiceExpiry.endOf(shown.expiry().service());
        return new ServiceExpiryJson(
                Words.of(shown.stage()),
                end,
                end.minusDays(stages.renewAhead()),
                end.minusDays(stages.debitAhead()),
                stages.lateUntil(end),
                stages.restoreUntil(end),
                stages.deletedOn(end),
                MoneyJson.from(shown.expiry().terms().lateFee()),
                MoneyJson.from(shown.expiry().terms().restoreFee()),
                Words.of(shown.expiry().terms().feeBasis()));
    }
}
