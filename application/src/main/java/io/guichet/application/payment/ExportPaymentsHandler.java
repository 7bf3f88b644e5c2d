package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;

import java.io.OutputStream;
import java.time.ZoneId;

/** Reads the payments page by page and hands each page on before it reads the next. */
public final class ExportPaymentsHandler implements ExportPayments {

    private static final int PAGE = 100;

    private final ListPayments listPayments;
    private final TradingParties parties;
    private final PaymentTable table;
    private final Transactions transactions;

    public ExportPaymentsHandler(
            ListPayments listPayments,
            TradingParties parties,
            PaymentTable table,
            Transactions transactions) {
        this.listPayments = listPayments;
        this.parties = parties;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Ready prepare(Command command) {
        return new Ready(
                "payments-" + command.customer() + ".csv", target -> write(command, target));
    }

    private void write(Command command, OutputStream target) {
        ZoneId zone = transactions.required(() -> zoneOf(command.customer()));
        try (PaymentTable.Rows rows = table.open(target, command.language(), zone)) {
            PaymentPosition after = PaymentPosition.START;
            boolean more = true;
            while (more) {
                PaymentPosition from = after;
                Page<Payment> page =
                        transactions.required(
                                () -> listPayments.list(command.customer(), from, PAGE));
                page.items().forEach(rows::add);
                more = page.more();
                after = more ? position(page.items().getLast()) : after;
            }
        }
    }

    private ZoneId zoneOf(CustomerNumber number) {
        return parties.sellerOf(parties.customer(number).orElseThrow()).zone();
    }

    private static PaymentPosition position(Payment last) {
        return new PaymentPosition(last.receivedAt(), last.id().value());
    }
}
