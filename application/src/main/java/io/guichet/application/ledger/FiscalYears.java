package io.guichet.application.ledger;

import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * The fiscal years of sellers: one ends with every month that the policy of its last day names.
 * Since a policy holds from tomorrow at the earliest, none that is over becomes another.
 */
record FiscalYears(PolicyOfDay policyOfDay) {

    /** Those that end in a calendar year, the earliest first. */
    List<FiscalYear> endingIn(SellerCode seller, int year) {
        return FiscalYear.endingIn(year, isLast(seller));
    }

    /** The one that a day is in. */
    FiscalYear of(SellerCode seller, LocalDate day) {
        return FiscalYear.around(day, isLast(seller));
    }

    private Predicate<YearMonth> isLast(SellerCode seller) {
        return month ->
                policyOfDay.of(seller, month.atEndOfMonth()).number(Setting.FISCAL_YEAR_END)
                        == month.getMonthValue();
    }
}
