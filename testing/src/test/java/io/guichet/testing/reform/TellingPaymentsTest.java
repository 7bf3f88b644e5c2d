package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.reform.RetryTransmission.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Status 212: a seller tells what he was paid for invoices between taxable persons. */
class TellingPaymentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final HostingCompany company = new HostingCompany();
    private final ReformDesk desk = new ReformDesk(company);
    private final MoneyBack money = new MoneyBack(company.does());
    private final CustomerNumber martin = company.company();

    @Test
    void what_is_paid_is_told_by_rate_once() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        pays("120.00", invoice);

        assertThat(desk.reportsPayments()).isEqualTo(1);
        assertThat(desk.reportsPayments()).isZero();
        assertThat(desk.texts()).containsExactly("212 " + invoice + " 20%=120.00");
    }

    @Test
    void parts_are_told_one_by_one() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        pays("50.00", invoice);
        desk.reportsPayments();
        pays("70.00", invoice);
        desk.reportsPayments();

        assertThat(desk.texts())
                .containsExactly("212 " + invoice + " 20%=50.00", "212 " + invoice + " 20%=70.00");
    }

    @Test
    void what_bounces_is_taken_back() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        PaymentId payment = pays("120.00", invoice);
        desk.reportsPayments();
        money.reverses(payment, ReversalReason.BOUNCED);
        desk.reportsPayments();

        assertThat(desk.texts())
                .containsExactly(
                        "212 " + invoice + " 20%=120.00", "212 " + invoice + " 20%=-120.00");
    }

    @Test
    void so_is_what_goes_back_to_credit_in_part() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        PaymentId payment = pays("120.00", invoice);
        money.refunds(new RefundKind.ToCredit(payment), "30.00");
        desk.reportsPayments();

        assertThat(desk.texts())
                .containsExactly(
                        "212 " + invoice + " 20%=120.00", "212 " + invoice + " 20%=-30.00");
    }

    @Test
    void so_is_what_a_credit_note_takes_off_an_invoice() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        pays("120.00", invoice);
        desk.reportsPayments();
        company.credits(invoice, "gesture");
        desk.reportsPayments();

        assertThat(desk.texts()).last().isEqualTo("212 " + invoice + " 20%=-120.00");
    }

    @Test
    void what_moves_to_a_corrective_invoice_is_taken_back_of_the_one_and_told_of_the_other() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        DocumentReference invoice = company.invoices(martin, "120.00");
        pays("120.00", invoice);
        desk.reportsPayments();
        DocumentReference next = desk.corrects(invoice);
        desk.reportsPayments();

        assertThat(desk.texts())
                .containsExactlyInAnyOrder(
                        "212 " + invoice + " 20%=120.00",
                        "212 " + invoice + " 20%=-120.00",
                        "212 " + next + " 20%=120.00");
    }

    @Test
    void nothing_is_told_before_a_seller_reports_or_of_invoices_from_before() {
        DocumentReference before = company.invoices(martin, "120.00");
        pays("120.00", before);
        assertThat(desk.reportsPayments()).isZero();

        DocumentReference open = company.invoices(martin, "60.00");
        desk.sets(TODAY.plusDays(1), Map.of(Setting.VAT_REGIME, "monthly"));
        company.clock().advance(Duration.ofDays(1));
        pays("60.00", open);
        assertThat(desk.reportsPayments()).isZero();
        assertThat(desk.texts()).isEmpty();
    }

    @Test
    void consumers_public_bodies_and_vat_on_debits_have_no_status() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        pays(company.consumer());
        pays(company.customer(townHall()));
        desk.sets(
                TODAY.plusDays(1),
                Map.of(Setting.VAT_REGIME, "monthly", Setting.VAT_ON_DEBITS, "on"));
        company.clock().advance(Duration.ofDays(1));
        pays(martin);

        assertThat(desk.reportsPayments()).isZero();
        assertThat(desk.texts()).isEmpty();
    }

    @Test
    void it_is_handed_over_and_followed_until_the_platform_accepts_it() {
        Transmission told = told();
        desk.transmits();
        assertThat(now(told).standing().state()).isEqualTo(TransmissionState.SENT);
        assertThat(now(told).standing().flow()).isEqualTo("flow-1");

        company.clock().advance(Duration.ofMinutes(1));
        desk.transmits();
        assertThat(now(told).standing().state()).isEqualTo(TransmissionState.ACCEPTED);
        assertThat(desk.platform().received()).hasSize(1);
    }

    @Test
    void it_waits_for_a_platform_that_is_down_and_is_sent_once() {
        Transmission told = told();
        desk.platform().isDown("timeout");
        assertThat(desk.transmits()).isZero();
        assertThat(now(told).standing().reason()).isEqualTo("timeout");

        desk.platform().isUp();
        assertThat(desk.transmits()).isZero();
        company.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.transmits()).isEqualTo(1);
        assertThat(desk.platform().received()).hasSize(1);
    }

    /** The first try as well: the flow may have arrived without anybody having heard of it. */
    @Test
    void what_a_node_died_over_is_looked_for_before_it_is_sent_again() {
        Transmission told = told();
        desk.platform().letsDie(true);
        assertThatThrownBy(desk::transmits).hasMessage("the node died");
        assertThat(now(told).standing().state()).isEqualTo(TransmissionState.SENDING);
        assertThat(desk.retries(told.id())).isInstanceOf(Outcome.NotStuck.class);

        desk.platform().letsDie(false);
        assertThat(desk.transmits()).isZero();
        company.clock().advance(Duration.ofMinutes(2));
        assertThat(desk.transmits()).isEqualTo(1);
        assertThat(now(told).standing().flow()).isEqualTo("flow-1");
        assertThat(desk.platform().received()).hasSize(1);
    }

    @Test
    void what_waits_for_its_next_try_is_tried_at_once_if_staff_wants() {
        Transmission told = told();
        desk.platform().isDown("timeout");
        for (int hour = 0; hour < 12; hour++) {
            company.clock().advance(Duration.ofHours(6));
            desk.transmits();
        }
        desk.platform().isUp();
        company.clock().advance(Duration.ofMinutes(10));
        assertThat(desk.transmits()).isZero();

        assertThat(desk.retries(told.id())).isInstanceOf(Outcome.Due.class);
        assertThat(desk.transmits()).isEqualTo(1);
        assertThat(desk.platform().received()).hasSize(1);
    }

    @Test
    void what_is_refused_waits_for_a_person_who_sends_it_anew() {
        Transmission told = told();
        desk.platform().refuses("REJ_SEMAN");
        desk.transmits();
        company.clock().advance(Duration.ofMinutes(1));
        desk.transmits();
        assertThat(now(told).standing().state()).isEqualTo(TransmissionState.REJECTED);
        assertThat(now(told).standing().reason()).isEqualTo("REJ_SEMAN");

        assertThat(desk.retries(told.id())).isInstanceOf(Outcome.Due.class);
        assertThat(desk.retries(told.id())).isInstanceOf(Outcome.NotStuck.class);
        assertThat(desk.retries(UUID.randomUUID())).isInstanceOf(Outcome.NoSuchTransmission.class);
    }

    @Test
    void what_was_refused_and_erased_since_is_sent_no_more() {
        Transmission told = told();
        desk.platform().refuses("REJ_SEMAN");
        desk.transmits();
        company.clock().advance(Duration.ofMinutes(1));
        desk.transmits();
        Sealed<Invoice> about =
                company.stores()
                        .invoices()
                        .find(new DocumentReference(told.subject()))
                        .orElseThrow();
        Sealed<Invoice> left = about.erasedTo(about.document().withoutPerson());
        company.given().done(() -> company.stores().erasing().old().eraseInvoices(List.of(left)));

        assertThat(desk.retries(told.id())).isInstanceOf(Outcome.NotStuck.class);
        assertThat(now(told).standing().state()).isEqualTo(TransmissionState.REJECTED);
    }

    @Test
    void without_a_platform_it_waits_to_be_fetched() {
        Transmission told = told();
        desk.platform().isTakenAway();

        assertThat(desk.transmits()).isZero();
        assertThat(now(told)).isEqualTo(told);
    }

    private Transmission told() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
        pays(martin);
        desk.reportsPayments();
        return desk.told().getFirst();
    }

    private Transmission now(Transmission told) {
        return company.stores().reform().transmissions().find(told.id()).orElseThrow();
    }

    private void pays(CustomerNumber customer) {
        DocumentReference invoice = company.invoices(customer, "12.00");
        company.transfers(customer, "12.00", List.of(invoice));
    }

    private PaymentId pays(String amount, DocumentReference invoice) {
        return ((RecordTransfer.Outcome.Recorded)
                        company.transfers(martin, amount, List.of(invoice)))
                .payment()
                .id();
    }

    private static Party townHall() {
        Party company = Samples.company();
        return new Party(
                PartyKind.PUBLIC_BODY,
                "Mairie",
                company.address(),
                company.siren(),
                company.siret(),
                "",
                "",
                Optional.empty());
    }
}
