package io.guichet.documents.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.port.PaymentTable;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class CsvPaymentTableTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_payment_names_its_receipt_its_day_and_what_it_settled() {
        assertThat(table(Language.FR, "FR00000042", "FR00000043"))
                .isEqualTo(
                        "\ufeffReçu,Date de paiement,Moyen de paiement,Montant,Factures,"
                                + "Ajouté au crédit,Devise\r\n"
                                + "FRR00000007,2027-01-01,carte bancaire,100.00,"
                                + "FR00000042 FR00000043,60.00,EUR\r\n");
    }

    @Test
    void no_reference_runs_as_a_formula() {
        assertThat(table(Language.EN, "+1")).contains(",card,100.00,'+1,80.00,EUR");
    }

    private static String table(Language language, String... invoices) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (PaymentTable.Rows rows = new CsvPaymentTable().open(target, language, PARIS)) {
            rows.add(
                    new Payment(
                            new PaymentId(new UUID(0, 1)),
                            new CustomerNumber(100042),
                            PaymentMethod.CARD,
                            Money.euros("100.00"),
                            Instant.parse("2026-12-31T23:15:30Z"),
                            List.of(invoices).stream()
                                    .map(DocumentReference::new)
                                    .map(one -> new Allocation(one, Money.euros("20.00")))
                                    .toList(),
                            new DocumentReference("FRR00000007"),
                            Optional.empty()));
        }
        return target.toString(StandardCharsets.UTF_8);
    }
}
