package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Currency;

/**
 * The stages around an expiry and what being late costs beside the periods that are renewed: {@code
 * lateFee} in the stage of late renewal, {@code restoreFee} in that of restoring; zero for nothing.
 */
public record ExpiryTerms(ExpiryStages stages, Money lateFee, Money restoreFee, TaxBasis feeBasis) {

    /**
     * @throws InvalidValueException {@code invalid-amount} if a fee is negative
     */
    public ExpiryTerms {
        requireNonNull(stages, "stages");
        requireNonNull(feeBasis, "feeBasis");
        if (lateFee.isNegative() || restoreFee.isNegative()) {
            throw new InvalidValueException("invalid-amount");
        }
    }

    /** What a seller's policy says of plans of which the catalog says nothing: no fee. */
    public static ExpiryTerms of(BillingPolicy policy, PlanFamily family, Currency currency) {
        Money nothing = Money.zero(currency);
        return new ExpiryTerms(stages(policy, family), nothing, nothing, TaxBasis.NET);
    }

    private static ExpiryStages stages(BillingPolicy policy, PlanFamily family) {
        boolean isDomain = family == PlanFamily.DOMAIN_NAME;
        return new ExpiryStages(
                policy.dayList(isDomain ? Setting.DOMAIN_NOTICES : Setting.EXPIRY_NOTICES),
                policy.dayList(Setting.RENEWAL_NOTICES),
                isDomain ? policy.number(Setting.DOMAIN_RENEW_AHEAD) : policy.issueBeforeRenewal(),
                isDomain ? policy.number(Setting.DOMAIN_DEBIT_AHEAD) : 0,
                policy.number(isDomain ? Setting.DOMAIN_LATE : Setting.EXPIRY_LATE),
                policy.number(isDomain ? Setting.DOMAIN_RESTORE : Setting.EXPIRY_RESTORE),
                policy.number(isDomain ? Setting.DOMAIN_DELETION : Setting.EXPIRY_DELETION));
    }

    /** What a stage costs beside the periods. */
    public Money feeIn(ExpiryStages.Stage stage) {
        return switch (stage) {
            case LATE -> lateFee;
            case RESTORABLE -> restoreFee;
            case PAID, CLOSED, DELETED -> Money.zero(lateFee.currency());
        };
    }
}
