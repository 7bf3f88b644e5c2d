package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Command;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.correction.ReissueInvoice.Replacement;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class ReissueTest {

    private static final Money ZERO = Money.euros("0");
    private static final Replacement REPLACEMENT =
            new Replacement(List.of(), Totals.of(List.of(), ZERO.currency()), ZERO, ZERO);
    private static final String BODY =
            """
            {"reason":"Wrong address","buyer_reference":{"kind":"purchase_order","reference":"PO-42"},
             "buyer":{"kind":"company","name":"Martin","siren":"732829320","address":
               {"line1":"3 rue du Four","postal_code":"69001","city":"Lyon","country":"FR"}},
             "lines":[{"line":1,"description":"Cloud","quantity":"2","unit_price":"5.50"}]}
            """;

    private final RestApi api = new RestApi();
    private Outcome outcome =
            new Outcome.Reissued(
                    Optional.of(new DocumentReference("FRA00000001")),
                    new DocumentReference("FR00000043"),
                    REPLACEMENT);
    private Command asked;

    ReissueTest() {
        api.with(new ReissueResource(new Office()));
    }

    @Test
    void staff_credits_and_reissues_in_one_act() {
        Asking.Answer answer = reissue(BODY).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/invoices/FR00000043");
        assertThat(answer.json().getString("credit_note")).isEqualTo("FRA00000001");
        assertThat(asked.changes().buyer().orElseThrow().name()).isEqualTo("Martin");
        assertThat(asked.changes().reference().orElseThrow().text()).isEqualTo("PO-42");
        assertThat(asked.changes().lines())
                .containsExactly(
                        new LineChange(
                                1,
                                Optional.of("Cloud"),
                                Optional.of(new BigDecimal("2")),
                                Optional.of(new BigDecimal("5.50"))));
    }

    @Test
    void or_replaces_it_by_one_corrective_invoice() {
        outcome =
                new Outcome.Reissued(
                        Optional.empty(), new DocumentReference("FR00000043"), REPLACEMENT);

        Asking.Answer answer =
                reissue("{\"reason\":\"name\",\"cancelled_by\":\"corrective_invoice\"}").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().isNull("credit_note")).isTrue();
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000043");
        assertThat(asked.by()).isEqualTo(By.CORRECTIVE_INVOICE);
        reissue(BODY).answer();
        assertThat(asked.by()).isEqualTo(By.CREDIT_NOTE);
        assertThat(reissue("{\"reason\":\"a\",\"cancelled_by\":\"hand\"}").answer().refusedField())
                .isEqualTo("400 invalid-cancelled-by /cancelled_by");
    }

    @ParameterizedTest
    @CsvSource({
        "5.50, -1, invalid-unit-price /lines/0/unit_price",
        "5.50, 5.5000001, invalid-unit-price /lines/0/unit_price",
        "'\"2\"', '\"2,5\"', invalid-quantity-of-units /lines/0/quantity",
        "'\"Cloud\"', '\"\"', invalid-text /lines/0/description",
        "'\"line\":1,', '', missing-field /lines/0/line",
        "'\"company\"', '\"x\"', invalid-party-kind /buyer/kind",
        "'\"FR\"', '\"France\"', invalid-country /buyer/address/country"
    })
    void of_what_is_to_be_otherwise_too(String right, String wrong, String refusal) {
        assertThat(reissue(BODY.replace(right, wrong)).answer().refusedField())
                .isEqualTo("400 " + refusal);
        assertThat(asked).isNull();
    }

    @Test
    void the_field_that_is_malformed_is_named() {
        assertThat(reissue(BODY.replace("purchase_order", "x")).answer().refusedField())
                .isEqualTo("400 invalid-reference-kind /buyer_reference/kind");
        assertThat(reissue(BODY.replace("PO-42", " ")).answer().refusedField())
                .isEqualTo("400 invalid-buyer-reference /buyer_reference/reference");
        assertThat(reissue("{\"reason\":\" \"}").answer().refusedField())
                .isEqualTo("400 invalid-reason /reason");
    }

    @Test
    void a_dry_run_says_what_it_comes_to() {
        Asking.Answer answer = reissue("{\"reason\":\"name\",\"dry_run\":true}").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isNull("invoice")).isTrue();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.NoSuchInvoice(), "404 no-such-invoice");
        assertRefused(
                new Outcome.AlreadyCredited(Money.euros("0.00")), "409 invoice-already-credited");
        assertRefused(
                new Outcome.AlreadyReplaced(new DocumentReference("FR00000043")),
                "409 invoice-already-replaced");
        assertRefused(new Outcome.OfAdvance(), "409 invoice-of-advance");
        assertRefused(new Outcome.AnotherBuyer(), "409 another-buyer");
        assertRefused(new Outcome.WrittenOff(), "409 invoice-written-off");
        assertRefused(new Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertRefused(new Outcome.NoSuchLine(3), "422 no-such-line");
        assertRefused(new Outcome.NothingLeft(), "422 nothing-to-invoice");
        assertThat(reissue("{}").answer().refusal()).isEqualTo("400 missing-field");
        assertThat(reissue(BODY).as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    @Test
    void what_was_credited_in_part_says_what_is_left_of_it() {
        outcome = new Outcome.AlreadyCredited(Money.euros("80.00"));

        Asking.Answer answer = reissue(BODY).answer();

        assertThat(answer.refusal()).isEqualTo("409 invoice-partly-credited");
        assertThat(answer.json().getJsonObject("left").getString("amount")).isEqualTo("80.00");
        assertThat(answer.json().getString("detail")).contains("€80.00");
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;
        assertThat(reissue(BODY).answer().refusal()).isEqualTo(refusal);
    }

    private Asking reissue(String body) {
        return api.post("/invoices/FR00000042/reissue", body).as("staff");
    }

    private final class Office implements ReissueInvoice {

        @Override
        public Outcome reissue(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public Outcome preview(Command command) {
            return new Outcome.Previewed(REPLACEMENT);
        }
    }
}
