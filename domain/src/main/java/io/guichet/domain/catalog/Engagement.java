package io.guichet.domain.catalog;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What buying a plan by the month asks for: the first invoice covers so many months, or, as the
 * customer chooses, the first so many invoices cost so many percent more.
 */
public record Engagement(int months, BigDecimal percent, int invoices) {

    private static final int MOST_INVOICES = 36;

    /**
     * @throws InvalidValueException {@code invalid-engagement}
     */
    public Engagement {
        percent = percent.stripTrailingZeros();
        if (months < 2
                || months > 36
                || invoices < 1
                || invoices > MOST_INVOICES
                || percent.signum() <= 0
                || percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.scale() > 2) {
            throw new InvalidValueException("invalid-engagement");
        }
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    public boolean isFor(BillingPeriod period) {
        return period.equals(BillingPeriod.MONTH);
    }

    /**
     * A price with the surcharge, rounded half-up, from a day on until the first invoice that is
     * without it; then the price that it was made of holds: see {@link Plan#lastingPrice}.
     */
    public PlanPrice surcharged(PlanPrice price, LocalDate from) {
        return surcharged(price, from, from.plusMonths(invoices));
    }

    /** The same where the first of these invoices is for the days left of what is paid for. */
    public PlanPrice surchargedWithin(PlanPrice price, LocalDate from, LocalDate paidUntil) {
        return paidUntil.isAfter(from)
                ? surcharged(price, from, paidUntil.plusMonths(invoices - 1L))
                : surcharged(price, from);
    }

    /** Whether a price is this one with the surcharge. */
    boolean isWithin(PlanPrice price, PlanPrice surcharged) {
        return surcharged(price, surcharged.validFrom()).amount().equals(surcharged.amount());
    }

    /** {@code +20%}, {@code +20 %}. */
    String surchargeIn(Language language) {
        String number = "+" + percent.toPlainString();
        return language == Language.FR ? number.replace('.', ',') + "\u00a0%" : number + "%";
    }

    private PlanPrice surcharged(PlanPrice price, LocalDate from, LocalDate until) {
        BigDecimal exact =
                price.amount()
                        .toDecimal()
                        .multiply(BigDecimal.valueOf(100).add(percent))
                        .movePointLeft(2);
        Money amount = Money.rounded(exact, price.amount().currency(), RoundingMode.HALF_UP);
        return new PlanPrice(price.plan(), price.period(), amount, price.basis(), from, until);
    }
}
