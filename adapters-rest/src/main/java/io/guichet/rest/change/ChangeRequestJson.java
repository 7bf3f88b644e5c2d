package io.guichet.rest.change;

import static io.guichet.rest.json.Fields.or;

import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.MoneyJson;

import java.util.Optional;

/** What a service is to be; what is left out stays. With {@code dryRun} only a quote is wanted. */
public record ChangeRequestJson(
        String plan,
        String period,
        Integer quantity,
        Boolean surcharged,
        Boolean dryRun,
        MoneyJson expectedTotal) {

    boolean isDryRun() {
        return or(dryRun, false);
    }

    Wanted wanted() {
        return new Wanted(
                Optional.ofNullable(plan).map(PlanCode::parse),
                Optional.ofNullable(period).map(BillingPeriod::parse),
                Optional.ofNullable(quantity),
                or(surcharged, false));
    }

    Optional<Money> agreedTotal() {
        return MoneyJson.find(expectedTotal, "/expected_total");
    }
}
