package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.payment.ExportPaymentsHandler;
import io.guichet.application.payment.port.PaymentTable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.Payment;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class ExportingPaymentsTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final List<ZoneId> zones = new ArrayList<>();

    @Test
    void all_payments_of_a_customer_are_written_newest_first() {
        for (int count = 1; count <= 205; count++) {
            company.transfers(anna, count + ".00", List.of());
            company.clock().advance(Duration.ofMinutes(1));
        }
        company.transfers(company.consumer(), "7.00", List.of());

        assertThat(exported(anna))
                .hasSize(205)
                .doesNotHaveDuplicates()
                .extracting(payment -> payment.amount().toString())
                .startsWith("EUR 205.00", "EUR 204.00")
                .endsWith("EUR 1.00");
    }

    @Test
    void days_are_those_of_the_seller() {
        exported(anna);

        assertThat(zones).containsExactly(company.seller().zone());
    }

    @Test
    void who_never_paid_has_an_empty_table() {
        assertThat(exported(anna)).isEmpty();
    }

    private List<Payment> exported(CustomerNumber customer) {
        Written table = new Written(new ArrayList<>());
        ExportPayments.Ready ready =
                new ExportPaymentsHandler(
                                company.stores().listPayments(),
                                new TradingParties(
                                        company.stores().customers(), company.stores().sellers()),
                                (target, language, zone) -> {
                                    zones.add(zone);
                                    return table;
                                },
                                company.stores().transactions())
                        .prepare(new ExportPayments.Command(customer, Language.FR));
        assertThat(ready.fileName()).isEqualTo("payments-" + customer + ".csv");
        ready.export().writeTo(OutputStream.nullOutputStream());
        return table.payments();
    }

    private record Written(List<Payment> payments) implements PaymentTable.Rows {

        @Override
        public void add(Payment payment) {
            payments.add(payment);
        }

        @Override
        public void close() {
            // What was written stays.
        }
    }
}
