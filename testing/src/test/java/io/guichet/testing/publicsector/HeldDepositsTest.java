package io.guichet.testing.publicsector;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.Command;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.reform.ReformDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What waits for something goes on by itself, and never twice. */
class HeldDepositsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Demands NOTHING = new Demands(false, false, false);
    private static final Demands CODE = new Demands(true, false, false);
    private static final Demands NUMBER = new Demands(false, true, false);

    private final HostingCompany company = new HostingCompany();
    private final ReformDesk reform = new ReformDesk(company);
    private final PublicDesk desk = new PublicDesk(company.stores(), company.clock());
    private final CustomerNumber townHall = company.customer(PublicDesk.townHall());

    @BeforeEach
    void sellerDeposits() {
        reform.sets(TODAY, Map.of(Setting.CHORUS_PRO, "on"));
        desk.chorusPro().demands(NUMBER);
    }

    @Test
    void a_number_lets_the_credit_notes_go_as_well() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        company.credits(invoice, "gesture");
        desk.deposits();
        assertThat(state(invoice)).isEqualTo(TransmissionState.HELD);
        assertThat(state(note())).isEqualTo(TransmissionState.HELD);

        desk.gives(townHall, invoice, "EJ-1");
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(deposited(invoice, "EJ-1"), deposited(note(), "EJ-1"));
    }

    @Test
    void what_replaces_an_invoice_has_its_number() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.gives(townHall, invoice, "EJ-1");
        DocumentReference next = reissued(reissued(invoice, ""), "");
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .hasSize(5)
                .contains(deposited(next, "EJ-1"))
                .allMatch(one -> one.endsWith("engagement=EJ-1"));
    }

    @Test
    void so_has_a_corrective_invoice_which_cites_what_it_replaces() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.gives(townHall, invoice, "EJ-1");
        DocumentReference next =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .corrects(invoice);
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(deposited(invoice, "EJ-1"), deposited(next, "EJ-1"));
    }

    /** Else it would be owed once more after what cancels it. */
    @Test
    void what_a_corrective_invoice_replaces_goes_before_it_by_the_number_it_lacked() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();
        assertThat(state(invoice)).isEqualTo(TransmissionState.HELD);

        DocumentReference next = reissued(invoice, "EJ-2", By.CORRECTIVE_INVOICE);
        minutes(3);

        assertThat(desk.chorusPro().received())
                .containsExactly(deposited(invoice, "EJ-2"), deposited(next, "EJ-2"));
    }

    @Test
    void also_where_it_is_tried_again_later() {
        desk.chorusPro().demands(NOTHING);
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isDown("answered 503");
        minutes(6);
        desk.chorusPro().isUp();

        DocumentReference next = reissued(invoice, "", By.CORRECTIVE_INVOICE);
        desk.deposits();
        assertThat(desk.chorusPro().received()).isEmpty();
        assertThat(state(next)).isEqualTo(TransmissionState.WAITING);

        minutes(60);
        assertThat(desk.chorusPro().received())
                .containsExactly(deposited(invoice, ""), deposited(next, ""));
    }

    @Test
    void what_was_cancelled_there_never_goes_after_it() {
        desk.chorusPro().knowsNobody();
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();
        desk.chorusPro().demands(NOTHING);
        DocumentReference next =
                reissued(reissued(invoice, "", By.CORRECTIVE_INVOICE), "", By.CORRECTIVE_INVOICE);
        minutes(2);

        reform.retries(desk.depositOf(invoice).id());
        desk.deposits();

        assertThat(state(invoice)).isEqualTo(TransmissionState.REJECTED);
        assertThat(desk.depositOf(invoice).standing().reason()).isEqualTo("replaced");
        assertThat(desk.chorusPro().received()).hasSize(2).contains(deposited(next, ""));
    }

    @Test
    void unless_another_reference_was_wanted_on_it() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.gives(townHall, invoice, "EJ-1");
        DocumentReference next = reissued(invoice, "EJ-2");
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(
                        deposited(invoice, "EJ-1"),
                        deposited(note(), "EJ-1"),
                        deposited(next, "EJ-2"));
    }

    @Test
    void a_number_for_any_of_them_lets_all_of_them_go() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        DocumentReference next = reissued(invoice, "");
        desk.deposits();
        assertThat(state(next)).isEqualTo(TransmissionState.HELD);

        desk.gives(townHall, next, "EJ-1");
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(
                        deposited(invoice, "EJ-1"),
                        deposited(note(), "EJ-1"),
                        deposited(next, "EJ-1"));
    }

    @Test
    void what_the_body_demands_no_more_goes_by_itself() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();

        desk.chorusPro().demands(NOTHING);
        later(Duration.ofDays(6));
        assertThat(state(invoice)).isEqualTo(TransmissionState.HELD);
        later(Duration.ofDays(1));
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
    }

    @Test
    void staff_need_not_wait_for_that() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();
        desk.chorusPro().demands(NOTHING);

        reform.retries(desk.depositOf(invoice).id());
        desk.deposits();

        assertThat(desk.chorusPro().received()).containsExactly(deposited(invoice, ""));
    }

    @Test
    void a_code_lets_go_however_many_are_held_up() {
        desk.chorusPro().demands(CODE);
        List<DocumentReference> all = new ArrayList<>();
        IntStream.range(0, 450).forEach(i -> all.add(company.invoices(townHall, "12.00")));
        IntStream.range(0, 3).forEach(run -> desk.deposits());
        assertThat(all).allMatch(one -> state(one) == TransmissionState.HELD);

        desk.keeps(townHall, "DSI");

        assertThat(all).allMatch(one -> state(one) == TransmissionState.WAITING);
    }

    /** After it the portal may need a while to know what it took before. */
    @Test
    void an_outage_is_no_reason_to_deposit_again() {
        desk.chorusPro().demands(NOTHING);
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isMute();
        desk.deposits();
        desk.chorusPro().isUp();
        minutes(20);
        desk.chorusPro().isDown("answered 503");
        later(Duration.ofDays(1));
        minutes(40);
        desk.chorusPro().isUp();
        later(Duration.ofHours(6));
        minutes(20);
        assertThat(desk.chorusPro().received()).hasSize(1);

        desk.chorusPro().integrates();
        later(Duration.ofHours(6));
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
        assertThat(desk.chorusPro().received()).hasSize(1);
    }

    @Test
    void nor_is_a_person_who_is_in_a_hurry() {
        desk.chorusPro().demands(NOTHING);
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isMute();
        desk.deposits();
        desk.chorusPro().isUp();
        later(Duration.ofMinutes(10));
        for (int again = 0; again < 9; again++) {
            later(Duration.ofMinutes(1));
            reform.retries(desk.depositOf(invoice).id());
            desk.deposits();
        }
        assertThat(desk.chorusPro().received()).hasSize(1);
    }

    private DocumentReference reissued(DocumentReference invoice, String purchaseOrder) {
        return reissued(invoice, purchaseOrder, By.CREDIT_NOTE);
    }

    private DocumentReference reissued(DocumentReference invoice, String purchaseOrder, By by) {
        Optional<BuyerReference> reference =
                Optional.of(purchaseOrder)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, text));
        Outcome outcome =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .reissueInvoice()
                        .reissue(
                                new Command(
                                        invoice,
                                        "asked for",
                                        new Changes(Optional.empty(), reference, List.of()),
                                        by));
        return ((Outcome.Reissued) outcome).invoice();
    }

    private static DocumentReference note() {
        return new DocumentReference("FRA00000001");
    }

    private static String deposited(DocumentReference document, String number) {
        return document + " service= engagement=" + number;
    }

    private void minutes(int count) {
        IntStream.range(0, count).forEach(minute -> later(Duration.ofMinutes(1)));
    }

    private void later(Duration time) {
        company.clock().advance(time);
        desk.deposits();
    }

    private TransmissionState state(DocumentReference document) {
        Transmission deposit = desk.depositOf(document);
        return deposit.standing().state();
    }
}
