package io.guichet.domain.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.identity.SellerCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What follows from how Chorus Pro says an invoice stands. */
class DepositStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DEPOSEE, SENT, false",
        "EN_COURS_ACHEMINEMENT, SENT, false",
        "MISE_A_DISPOSITION, SENT, false",
        "A_RECYCLER, SENT, true",
        "SUSPENDUE, SENT, false",
        "COMPLETEE, SENT, false",
        "SERVICE_FAIT, SENT, false",
        "MANDATEE, SENT, false",
        "MISE_EN_PAIEMENT, ACCEPTED, false",
        "COMPTABILISEE, ACCEPTED, false",
        "REJETEE, REJECTED, true",
        "ANNULEE, REJECTED, true",
        "NEVER_HEARD_OF, SENT, false"
    })
    void a_status_is_the_end_or_is_not_and_may_need_a_person(
            String code, TransmissionState state, boolean needsStaff) {
        Transmission after = sent().stands("CPP1", new DepositStatus(code), NOW);

        assertThat(after.standing().state()).isEqualTo(state);
        assertThat(after.standing().status()).isEqualTo(code);
        assertThat(after.needsStaff()).isEqualTo(needsStaff);
    }

    @Test
    void the_same_status_is_asked_for_again_ever_later() {
        Transmission deposit = sent().stands("CPP1", new DepositStatus("DEPOSEE"), NOW);
        assertThat(deposit.standing().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        for (int asked = 0; asked < 20; asked++) {
            deposit = deposit.stands("CPP1", new DepositStatus("DEPOSEE"), NOW);
        }
        assertThat(deposit.standing().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(deposit.standing().changedAt()).isEqualTo(NOW);

        deposit = deposit.stands("CPP1", new DepositStatus("SUSPENDUE"), NOW);
        assertThat(deposit.standing().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void another_deposit_of_the_same_invoice_is_followed_instead() {
        Transmission adopted =
                sent().stands("CPP1", new DepositStatus("DEPOSEE"), NOW)
                        .stands("CPP0", new DepositStatus("DEPOSEE"), NOW);

        assertThat(adopted.standing().flow()).isEqualTo("CPP0");
    }

    @Test
    void only_what_is_held_up_is_released() {
        Transmission held = waiting().held("ENGAGEMENT_NUMBER_NEEDED", NOW);

        assertThat(held.released(NOW).standing()).isEqualTo(waiting().standing());
        assertThatThrownBy(() -> waiting().released(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DepositStatus(" "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Transmission sent() {
        return waiting().sending(NOW).taken("CPP1", NOW);
    }

    private static Transmission waiting() {
        return Transmission.of(
                new UUID(0, 1),
                "deposit:FR1",
                new SellerCode("demo-fr"),
                new Transmission.Content(
                        TransmissionKind.DEPOSIT, "FR1", new Transmission.File("FR1.pdf", "")),
                NOW);
    }
}
