package io.guichet.application.billing;

import io.guichet.application.policy.port.Policies;
import io.guichet.domain.billing.Retention;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Since when sellers have to keep documents; within a transaction. */
public record KeptDocuments(Policies policies, Clock clock) {

    /** Ten years and the fiscal year that they are counted from. */
    private static final int OLDEST_YEARS = 11;

    /**
     * The first day whose documents have to be kept, by the fiscal year that the seller has: all
     * are, while he has had another since the oldest of them that might go, for between two there
     * may be a shorter or a longer one.
     */
    public LocalDate firstDay(Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        LocalDate oldest = today.minusYears(OLDEST_YEARS);
        Stream<LocalDate> since =
                policies.days(seller.code()).stream()
                        .filter(day -> day.isAfter(oldest) && !day.isAfter(today));
        boolean isAnother =
                Stream.concat(Stream.of(oldest), since)
                                .flatMap(day -> policies.on(seller.code(), day).stream())
                                .map(dated -> dated.policy().number(Setting.FISCAL_YEAR_END))
                                .distinct()
                                .count()
                        > 1;
        return isAnother ? LocalDate.EPOCH : on(seller, today, today);
    }

    /** No document of this day or later can have been erased, whatever fiscal years he had. */
    public LocalDate neverErasedSince(Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        return Stream.concat(Stream.of(LocalDate.EPOCH), policies.days(seller.code()).stream())
                .filter(day -> !day.isAfter(today))
                .map(day -> on(seller, day, today))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate on(Seller seller, LocalDate day, LocalDate today) {
        BillingPolicy policy =
                policies.on(seller.code(), day)
                        .map(DatedPolicy::policy)
                        .orElse(BillingPolicy.INITIAL);
        return Retention.firstDayKept(today, policy.number(Setting.FISCAL_YEAR_END));
    }
}
