package io.guichet.documents.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Schematron;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.Collected;
import io.guichet.domain.reform.PaymentStatus;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Status 212 as the rules of the reform want it (BR-FR-CDV). */
class CdarMessageTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000212");
    private static final Instant PAID_AT = Instant.parse("2026-10-01T22:30:00Z");
    private static final Instant WRITTEN_AT = Instant.parse("2026-10-01T22:31:00Z");

    @Test
    void the_rules_have_nothing_against_it() {
        assertThat(Schematron.cdar(message("120.00", "20.00"))).isEmpty();
    }

    @Test
    void nor_against_one_that_takes_back() {
        assertThat(Schematron.cdar(message("-120.00", "-20.00"))).isEmpty();
    }

    @Test
    void they_would_have_found_amounts_that_are_missing() {
        String message = message("120.00", "20.00");
        String broken = message.replace("<ram:TypeCode>MEN<", "<ram:TypeCode>MPA<");

        assertThat(Schematron.cdar(broken))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("BR-FR-CDV-14"));
    }

    @Test
    void it_says_per_rate_what_was_received_by_the_seller_s_clock() {
        assertThat(message("120.00", "20.00"))
                .contains(
                        "<ram:IssuerAssignedID>" + invoice().reference(),
                        "<ram:ProcessConditionCode>212<",
                        "<ram:TypeCode>MEN<",
                        "<ram:ValueAmount currencyID=\"EUR\">120.00<",
                        "<ram:ValuePercent>20<",
                        "<ram:ValueAmount currencyID=\"EUR\">10.55<",
                        "<ram:ValuePercent>5.5<",
                        "format=\"204\">20261002003000<",
                        "format=\"204\">20261002003100<");
    }

    private static String message(String amount, String tax) {
        VatSplit split =
                new VatSplit(
                        List.of(
                                part(VatRate.standard("5.5"), "10.55", "0.55"),
                                part(VatRate.standard("20"), amount, tax)));
        Collected collected =
                new Collected(
                        "payment:1",
                        invoice().reference(),
                        LocalDate.of(2026, 10, 2),
                        PAID_AT,
                        split);
        return new XmlReformPapers(Optional.empty())
                .paymentStatus(seller(), new PaymentStatus(ID, invoice(), collected), WRITTEN_AT);
    }

    private static VatSplit.Part part(VatRate rate, String amount, String tax) {
        return new VatSplit.Part(rate, Money.euros(amount), Money.euros(tax));
    }

    private static Invoice invoice() {
        return Clientele.COMPANY.invoice();
    }

    private static Seller seller() {
        return new Seller(
                new SellerCode("demo-fr"),
                invoice().seller(),
                "factures@example.com",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                Samples.EUR,
                ZoneId.of("Europe/Paris"),
                "FR");
    }
}
