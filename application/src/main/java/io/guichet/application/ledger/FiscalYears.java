package io.guichet.application.ledger;

import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.time.Month;

/** The fiscal years of sellers, each by the policy that holds on 31 December of its last year. */
record FiscalYears(PolicyOfDay policyOfDay) {

    /** The one that ends in a year. */
    FiscalYear ending(SellerCode seller, int year) {
        return FiscalYear.ending(year, lastMonth(seller, year), lastMonth(seller, year - 1));
    }

    /** The one that a day is in. */
    FiscalYear of(SellerCode seller, LocalDate day) {
        FiscalYear ending = ending(seller, day.getYear());
        return day.isBefore(ending.until()) ? ending : ending(seller, day.getYear() + 1);
    }

    private int lastMonth(SellerCode seller, int year) {
        return policyOfDay
                .of(seller, LocalDate.of(year, Month.DECEMBER, 31))
                .number(Setting.FISCAL_YEAR_END);
    }
}
