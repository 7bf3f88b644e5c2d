package io.guichet.testing.publicsector;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.publicsector.GiveEngagementNumber.Outcome;
import io.guichet.application.publicsector.KeepServiceCode;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.reform.ReformDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Invoices to public bodies go to Chorus Pro, each once, addressed as the body wants it. */
class DepositingInvoicesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Demands NUMBER = new Demands(false, true, false);
    private static final Demands CODE = new Demands(true, false, false);

    private final HostingCompany company = new HostingCompany();
    private final ReformDesk reform = new ReformDesk(company);
    private final PublicDesk desk = new PublicDesk(company.stores(), company.clock());
    private final CustomerNumber townHall = company.customer(PublicDesk.townHall());

    @BeforeEach
    void sellerDeposits() {
        reform.sets(TODAY, Map.of(Setting.CHORUS_PRO, "on"));
    }

    @Test
    void an_invoice_is_deposited_and_followed_to_its_end() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        assertThat(state(invoice)).isEqualTo(TransmissionState.WAITING);

        desk.deposits();
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
        assertThat(desk.depositOf(invoice).standing().flow()).isEqualTo("CPP-1");
        later(Duration.ofMinutes(1));
        assertThat(desk.statusesOf(invoice)).isEmpty();

        for (String status : List.of("DEPOSEE", "MISE_A_DISPOSITION", "SOMETHING_NEW")) {
            desk.chorusPro().sets(status);
            later(Duration.ofHours(6));
            assertThat(desk.depositOf(invoice).standing().status()).isEqualTo(status);
            assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
        }
        desk.chorusPro().sets("MISE_EN_PAIEMENT");
        later(Duration.ofHours(6));
        assertThat(state(invoice)).isEqualTo(TransmissionState.ACCEPTED);
        desk.chorusPro().sets("NEVER_ASKED");
        later(Duration.ofDays(9));

        assertThat(desk.statusesOf(invoice))
                .containsExactly(
                        "DEPOSEE", "MISE_A_DISPOSITION", "SOMETHING_NEW", "MISE_EN_PAIEMENT");
        assertThat(desk.chorusPro().received()).containsExactly(invoice + " service= engagement=");
    }

    @Test
    void so_is_a_credit_note_with_the_number_of_what_it_corrects() {
        desk.chorusPro().demands(NUMBER);
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.gives(townHall, invoice, "EJ-1");
        company.credits(invoice, "");
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(
                        invoice + " service= engagement=EJ-1",
                        "FRA00000001 service= engagement=EJ-1");
    }

    @Test
    void others_are_not_nor_before_the_seller_does() {
        DocumentReference other = company.invoices(company.company(), "120.00");
        reform.sets(TODAY.plusDays(1), Map.of());
        company.clock().advance(Duration.ofDays(1));
        DocumentReference after = company.invoices(townHall, "120.00");
        desk.deposits();

        assertThat(desk.depositOf(other)).isNull();
        assertThat(desk.depositOf(after)).isNull();
        assertThat(desk.chorusPro().received()).isEmpty();
        assertThat(desk.gives(townHall, after, "EJ-1")).isEqualTo(new Outcome.NotDeposited());
    }

    @Test
    void what_the_body_wants_holds_the_deposit_up_until_it_is_given() {
        desk.chorusPro().demands(NUMBER);
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();

        assertThat(state(invoice)).isEqualTo(TransmissionState.HELD);
        assertThat(reason(invoice)).isEqualTo("ENGAGEMENT_NUMBER_NEEDED");
        assertThat(told()).hasSize(1).first().extracting(Notice::customer).isEqualTo(townHall);
        later(Duration.ofDays(6));
        assertThat(desk.chorusPro().received()).isEmpty();
        assertThat(told()).hasSize(1);
        later(Duration.ofDays(1));
        assertThat(told()).hasSize(2);
        desk.chorusPro().isDown("answered 503");
        later(Duration.ofDays(7));
        assertThat(reason(invoice)).isEqualTo("ENGAGEMENT_NUMBER_NEEDED");
        desk.chorusPro().isUp();

        assertThat(desk.gives(townHall, invoice, "EJ-42")).isInstanceOf(Outcome.Given.class);
        desk.deposits();
        assertThat(desk.chorusPro().received())
                .containsExactly(invoice + " service= engagement=EJ-42");
        assertThat(company.shows(townHall, invoice).invoice().document().buyerReference())
                .isEmpty();
    }

    @Test
    void the_code_of_the_service_lets_all_that_is_held_up_go() {
        desk.chorusPro().demands(CODE);
        DocumentReference first = company.invoices(townHall, "120.00");
        DocumentReference second = company.invoices(townHall, "60.00");
        desk.deposits();
        assertThat(reason(first)).isEqualTo("SERVICE_CODE_NEEDED");

        assertThat(desk.keeps(townHall, "DSI")).isEqualTo(new KeepServiceCode.Outcome.Kept("DSI"));
        desk.deposits();
        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(
                        first + " service=DSI engagement=", second + " service=DSI engagement=");
        assertThat(desk.keeps(company.company(), "DSI"))
                .isEqualTo(new KeepServiceCode.Outcome.NotPublicBody());
    }

    @Test
    void an_answer_that_never_came_is_no_second_deposit() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isMute();
        desk.deposits();
        desk.chorusPro().isUp();
        later(Duration.ofMinutes(1));
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENDING);
        assertThat(desk.gives(townHall, invoice, "EJ-1")).isInstanceOf(Outcome.TooLate.class);

        desk.chorusPro().integrates();
        later(Duration.ofMinutes(5));
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
        assertThat(desk.depositOf(invoice).standing().flow()).isEqualTo("CPP-1");
        assertThat(desk.chorusPro().received()).hasSize(1);
    }

    @Test
    void what_is_not_there_after_a_while_is_deposited_again() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isMute();
        desk.deposits();
        desk.chorusPro().isUp();
        for (int minute = 0; minute < 30; minute++) {
            later(Duration.ofMinutes(1));
        }
        assertThat(desk.chorusPro().received()).hasSize(1);
        later(Duration.ofMinutes(10));
        assertThat(desk.chorusPro().received()).hasSize(2);
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
    }

    @Test
    void it_waits_for_a_portal_that_is_down_and_takes_the_number_meanwhile() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isDown("answered 429");
        assertThat(desk.deposits()).isZero();
        assertThat(reason(invoice)).isEqualTo("answered 429");
        assertThat(desk.gives(townHall, invoice, "EJ-1")).isInstanceOf(Outcome.Given.class);

        desk.chorusPro().isUp();
        later(Duration.ofHours(6));
        assertThat(state(invoice)).isEqualTo(TransmissionState.SENT);
        assertThat(desk.chorusPro().received())
                .containsExactly(invoice + " service= engagement=EJ-1");
    }

    @Test
    void without_an_account_it_waits() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.chorusPro().isTakenAway();

        assertThat(desk.deposits()).isZero();
        assertThat(state(invoice)).isEqualTo(TransmissionState.WAITING);
        assertThat(desk.depositOf(invoice).standing().tries()).isZero();
        assertThat(reform.transmits()).isZero();
    }

    @Test
    void what_the_portal_refuses_waits_for_staff_and_is_deposited_anew() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();
        desk.chorusPro().refuses("no such supplier");
        later(Duration.ofMinutes(1));
        assertThat(state(invoice)).isEqualTo(TransmissionState.REJECTED);
        assertThat(reason(invoice)).isEqualTo("no such supplier");

        desk.chorusPro().refuses("");
        reform.retries(desk.depositOf(invoice).id());
        later(Duration.ofMinutes(1));
        assertThat(desk.depositOf(invoice).standing().flow()).isEqualTo("CPP-2");
    }

    @Test
    void so_does_what_the_public_body_rejects_and_one_that_nobody_knows() {
        DocumentReference invoice = company.invoices(townHall, "120.00");
        desk.deposits();
        desk.chorusPro().sets("REJETEE");
        later(Duration.ofMinutes(1));
        assertThat(state(invoice)).isEqualTo(TransmissionState.REJECTED);

        desk.chorusPro().knowsNobody();
        DocumentReference unknown = company.invoices(townHall, "60.00");
        desk.deposits();
        assertThat(reason(unknown)).isEqualTo("unknown-structure");
    }

    @Test
    void of_sixteen_nodes_that_look_at_once_one_deposits() {
        DocumentReference first = company.invoices(townHall, "120.00");
        DocumentReference second = company.invoices(townHall, "60.00");

        Together.run(16, desk::deposits);

        assertThat(desk.chorusPro().received())
                .containsExactlyInAnyOrder(
                        first + " service= engagement=", second + " service= engagement=");
    }

    @Test
    void a_number_given_while_it_is_found_missing_is_never_waited_for() {
        desk.chorusPro().demands(NUMBER);
        for (int round = 0; round < 20; round++) {
            DocumentReference invoice = company.invoices(townHall, "12.00");
            Together.allAtOnce(
                    2, List.of(desk::deposits, () -> desk.gives(townHall, invoice, "EJ-1")));
            assertThat(state(invoice)).isNotEqualTo(TransmissionState.HELD);
        }
    }

    @Test
    void nobody_gives_a_number_for_the_invoice_of_another() {
        DocumentReference invoice = company.invoices(townHall, "120.00");

        assertThat(desk.gives(company.customer(PublicDesk.townHall()), invoice, "EJ-1"))
                .isEqualTo(new Outcome.NoSuchInvoice());
        desk.deposits();
        assertThat(desk.gives(townHall, invoice, "EJ-1")).isInstanceOf(Outcome.TooLate.class);
    }

    private void later(Duration time) {
        company.clock().advance(time);
        desk.deposits();
    }

    private TransmissionState state(DocumentReference invoice) {
        return desk.depositOf(invoice).standing().state();
    }

    private String reason(DocumentReference invoice) {
        return desk.depositOf(invoice).standing().reason();
    }

    private List<Notice> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.DEPOSIT_HELD)
                .toList();
    }
}
