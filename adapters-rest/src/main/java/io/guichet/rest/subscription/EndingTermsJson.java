package io.guichet.rest.subscription;

import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.Terms;
import io.guichet.rest.shared.MoneyJson;

import java.util.Optional;

/**
 * What ending a service is subject to today. {@code untold} is that it renewed without its holder
 * having been told in time, so that the law lets him end it on any day; {@code givenBack} what an
 * end at once would give back then, {@code debited} what of all that is credited a bank was told to
 * collect, both null where nothing.
 */
public record EndingTermsJson(
        boolean atOnce,
        boolean reasonAsked,
        int undoHours,
        boolean untold,
        GivenBackJson givenBack,
        MoneyJson debited) {

    static EndingTermsJson from(Terms terms, Outcome foreseen) {
        Optional<Outcome.Cancelled> end =
                Optional.of(foreseen)
                        .filter(Outcome.Cancelled.class::isInstance)
                        .map(Outcome.Cancelled.class::cast);
        return new EndingTermsJson(
                terms.atOnce(),
                terms.reasonAsked(),
                terms.undoHours(),
                terms.daysLeftCredited(),
                end.flatMap(Outcome.Cancelled::back).map(GivenBackJson::from).orElse(null),
                end.flatMap(Outcome.Cancelled::debited).map(MoneyJson::from).orElse(null));
    }
}
