package io.guichet.rest.subscription;

import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.Terms;

/**
 * What ending a service is subject to today. {@code untold} is that it renewed without its holder
 * having been told in time, so that the law lets him end it on any day; {@code givenBack} what an
 * end at once would give back then, null where nothing.
 */
public record EndingTermsJson(
        boolean atOnce,
        boolean reasonAsked,
        int undoHours,
        boolean untold,
        GivenBackJson givenBack) {

    static EndingTermsJson from(Terms terms, Outcome foreseen) {
        GivenBackJson back =
                foreseen instanceof Outcome.Cancelled cancelled
                        ? cancelled.back().map(GivenBackJson::from).orElse(null)
                        : null;
        return new EndingTermsJson(
                terms.atOnce(),
                terms.reasonAsked(),
                terms.undoHours(),
                terms.daysLeftCredited(),
                back);
    }
}
