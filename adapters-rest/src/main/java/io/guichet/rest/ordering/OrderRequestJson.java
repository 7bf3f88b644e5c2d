package io.guichet.rest.ordering;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder.Agreement;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Contract;
import io.guichet.rest.shared.MoneyJson;

import java.util.List;
import java.util.Set;

/**
 * What is to be bought; with {@code dryRun} only what it would come to is wanted. {@code contracts}
 * are those the customer accepts. A consumer says with {@code startAtOnce} that he wants what he
 * orders before he can no longer withdraw, and with {@code waiveWithdrawal} that he knows what he
 * cannot withdraw from.
 */
public record OrderRequestJson(
        List<ItemJson> items,
        Boolean dryRun,
        MoneyJson expectedTotal,
        List<AcceptedContractJson> contracts,
        Boolean startAtOnce,
        Boolean waiveWithdrawal) {

    boolean isDryRun() {
        return or(dryRun, false);
    }

    List<OrderedItem> orderedItems() {
        return each(required(items, "/items"), "/items", ItemJson::toItem);
    }

    Set<Contract.Version> accepted() {
        return Set.copyOf(each(contracts, "/contracts", AcceptedContractJson::toVersion));
    }

    Consent consent() {
        return new Consent(or(startAtOnce, false), or(waiveWithdrawal, false));
    }

    Agreement agreement() {
        return expectedTotal == null
                ? new Agreement.ListPrice()
                : new Agreement.Exactly(expectedTotal.toMoney("/expected_total"));
    }

    /** A plan, for how long, how many (one if left out), and the customer's own label. */
    public record ItemJson(
            String plan, String period, Integer quantity, String label, Boolean surcharged) {

        OrderedItem toItem(String pointer) {
            return new OrderedItem(
                    parsed(plan, pointer + "/plan", PlanCode::parse),
                    parsed(period, pointer + "/period", BillingPeriod::parse),
                    or(quantity, 1),
                    or(label, ""),
                    or(surcharged, false));
        }
    }
}
