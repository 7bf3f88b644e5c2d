package io.guichet.rest.ledger;

import io.guichet.domain.ledger.TrialBalance;
import io.guichet.rest.shared.MoneyJson;

import java.time.LocalDate;
import java.util.List;

/** Accounts by number; openings and balances are debit less credit. */
public record TrialBalanceJson(
        LocalDate from,
        LocalDate until,
        boolean balanced,
        MoneyJson debit,
        MoneyJson credit,
        List<TrialBalanceRowJson> accounts) {

    static TrialBalanceJson from(LocalDate from, LocalDate until, TrialBalance balance) {
        return new TrialBalanceJson(
                from,
                until,
                balance.isBalanced(),
                MoneyJson.from(balance.debit()),
                MoneyJson.from(balance.credit()),
                balance.rows().stream().map(TrialBalanceRowJson::from).toList());
    }

    /** One account, by its number and name in the French chart. */
    public record TrialBalanceRowJson(
            String account,
            String name,
            MoneyJson opening,
            MoneyJson debit,
            MoneyJson credit,
            MoneyJson balance) {

        static TrialBalanceRowJson from(TrialBalance.Row row) {
            return new TrialBalanceRowJson(
                    row.account().number(),
                    row.account().label(),
                    MoneyJson.from(row.opening()),
                    MoneyJson.from(row.debit()),
                    MoneyJson.from(row.credit()),
                    MoneyJson.from(row.balance()));
        }
    }
}
