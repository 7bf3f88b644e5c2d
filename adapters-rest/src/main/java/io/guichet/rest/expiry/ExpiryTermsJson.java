package io.guichet.rest.expiry;

import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/** Terms of a plan or of a family, the other is null, and who said them. */
public record ExpiryTermsJson(
        String plan,
        String family,
        LocalDate effectiveFrom,
        ExpiryStagesJson stages,
        MoneyJson lateFee,
        MoneyJson restoreFee,
        String feeBasis,
        String setBy,
        Instant setAt) {

    static ExpiryTermsJson from(DatedTerms dated) {
        return new ExpiryTermsJson(
                dated.scope() instanceof ExpiryScope.OfPlan of ? of.plan().value() : null,
                dated.scope() instanceof ExpiryScope.OfFamily of ? Words.of(of.family()) : null,
                dated.from(),
                ExpiryStagesJson.from(dated.terms().stages()),
                MoneyJson.from(dated.terms().lateFee()),
                MoneyJson.from(dated.terms().restoreFee()),
                Words.of(dated.terms().feeBasis()),
                dated.setBy(),
                dated.setAt());
    }
}
