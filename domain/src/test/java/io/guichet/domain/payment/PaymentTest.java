package io.guichet.domain.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PaymentTest {

    private static final Allocation TWENTY =
            new Allocation(new DocumentReference("FR00000001"), euros("20"));

    @Test
    void what_settles_nothing_is_added_to_the_credit() {
        assertThat(payment(PaymentMethod.CARD, "50").toCredit()).isEqualTo(euros("50"));
        assertThat(payment(PaymentMethod.BANK_TRANSFER, "50", TWENTY, TWENTY).toCredit())
                .isEqualTo(euros("10"));
        assertThat(payment(PaymentMethod.CARD, "20", TWENTY).toCredit()).isEqualTo(euros("0"));
    }

    @Test
    void a_payment_settles_no_more_than_it_has() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment(PaymentMethod.CARD, "19.99", TWENTY));
        assertThatIllegalArgumentException().isThrownBy(() -> payment(PaymentMethod.CARD, "0"));
    }

    @Test
    void credit_that_is_spent_settles_something() {
        assertThat(payment(PaymentMethod.CREDIT, "20", TWENTY).toCredit()).isEqualTo(euros("0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment(PaymentMethod.CREDIT, "21", TWENTY));
        assertThatIllegalArgumentException().isThrownBy(() -> payment(PaymentMethod.CREDIT, "20"));
    }

    @Test
    void a_part_is_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allocation(TWENTY.invoice(), euros("0")));
    }

    private static Payment payment(PaymentMethod method, String amount, Allocation... parts) {
        return new Payment(
                new PaymentId(new UUID(0, 1)),
                new CustomerNumber(42),
                method,
                euros(amount),
                Instant.EPOCH,
                List.of(parts),
                new DocumentReference("FRR00000001"),
                Optional.empty());
    }
}
