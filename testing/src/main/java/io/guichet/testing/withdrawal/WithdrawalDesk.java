package io.guichet.testing.withdrawal;

import io.guichet.application.change.BegunPeriods;
import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrderHandler;
import io.guichet.application.withdrawal.WithdrawalActs;
import io.guichet.application.withdrawal.WithdrawalCases;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.tax.TaxOffice;

/** The use case of withdrawing from orders over some stores. */
public record WithdrawalDesk(UseCases does) {

    public WithdrawFromOrder withdrawFromOrder() {
        return new WithdrawFromOrderHandler(
                new WithdrawalCases(
                        new WithdrawalCases.Stores(
                                stores().orders(),
                                stores().pendingOrders(),
                                stores().ordering().withdrawals(),
                                stores().services(),
                                stores().invoices(),
                                stores().reissues()),
                        new UnusedDays(
                                stores().services(), stores().planChanges(), stores().invoices()),
                        does.partCredits()),
                new WithdrawalActs(
                        new WithdrawalActs.Stores(
                                stores().ordering().withdrawals(),
                                stores().services(),
                                stores().pendingOrders()),
                        does.partCredits(),
                        begunPeriods(),
                        new MoneyBack(does).toCards(),
                        stores().outbox()),
                new WithdrawFromOrderHandler.Parties(does.parties(), does.policyOfDay()),
                does.invoiceBooks(),
                stores().transactions(),
                does.clock());
    }

    private BegunPeriods begunPeriods() {
        return new BegunPeriods(
                stores().services(),
                stores().plans(),
                TaxOffice.decisions(stores()),
                new ChangePapers(
                        does.invoiceIssuing(),
                        does.invoiceBooks(),
                        stores().orders(),
                        does.creditUse(),
                        does.policyOfDay()));
    }

    private Stores stores() {
        return does.stores();
    }
}
