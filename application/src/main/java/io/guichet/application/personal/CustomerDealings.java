package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.charging.query.ListCharges.ChargePosition;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Contracts.AcceptancePosition;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Acceptance;

import java.util.Map;
import java.util.function.Consumer;

/** What a customer used, was charged beside his orders and agreed to, read in pages. */
public record CustomerDealings(
        ListCharges charges, UsageReports usage, Contracts contracts, Transactions transactions) {

    /** The newest first. */
    void charges(CustomerNumber customer, Consumer<Map<String, Object>> each) {
        InPages.each(
                ChargePosition.START,
                after -> charges.list(customer, after, InPages.PAGE),
                last -> new ChargePosition(last.entry().at(), last.id().value()),
                charge -> each.accept(CustomerCharges.of(charge)));
    }

    /** As it was reported. */
    void usage(CustomerNumber customer, Consumer<Map<String, Object>> each) {
        InPages.each(
                "",
                after -> transactions.required(() -> usage.of(customer, after, InPages.PAGE)),
                UsageReport::id,
                report -> each.accept(used(report)));
    }

    private static Map<String, Object> used(UsageReport report) {
        return fields(
                "id", report.id(),
                "plan", report.plan(),
                "label", report.label(),
                "quantity", report.quantity().toPlainString(),
                "used_at", report.usedAt());
    }

    /** By contract, the newest order first. */
    void terms(CustomerNumber customer, Consumer<Map<String, Object>> each) {
        InPages.each(
                AcceptancePosition.START,
                after ->
                        transactions.required(
                                () -> contracts.acceptedBy(customer, after, InPages.PAGE)),
                last -> new AcceptancePosition(last.version().code(), last.order().value()),
                one -> each.accept(accepted(one)));
    }

    private static Map<String, Object> accepted(Acceptance one) {
        return fields(
                "contract", one.version().code(),
                "version", one.version().version(),
                "order", one.order(),
                "accepted_at", one.at());
    }
}
