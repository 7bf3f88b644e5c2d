package io.guichet.domain.billing;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ReceivableTest {

    private final Receivable fresh = Receivable.of(Documents.invoice("FR00000001"));

    @Test
    void at_first_all_of_it_is_open() {
        assertThat(fresh.open()).isEqualTo(euros("120"));
        assertThat(fresh.payable()).isEqualTo(euros("120"));
        assertThat(fresh.status()).isEqualTo(InvoiceStatus.UNPAID);
    }

    @Test
    void what_is_paid_is_no_longer_open() {
        Receivable partly = fresh.pay(euros("20"));

        assertThat(partly.open()).isEqualTo(euros("100"));
        assertThat(partly.status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(partly.pay(euros("100")).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void what_is_credited_in_part_is_not_paid_in_part() {
        Receivable credited = fresh.credit(euros("20"));

        assertThat(credited.open()).isEqualTo(euros("100"));
        assertThat(credited.status()).isEqualTo(InvoiceStatus.UNPAID);
        assertThat(credited.pay(euros("10")).status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(credited.pay(euros("100")).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void what_is_reserved_is_still_owed_but_nobody_else_can_pay_it() {
        Receivable reserved = fresh.reserve(euros("120"));

        assertThat(reserved.open()).isEqualTo(euros("120"));
        assertThat(reserved.payable()).isEqualTo(euros("0"));
        assertThat(reserved.status()).isEqualTo(InvoiceStatus.UNPAID);
        assertThatIllegalStateException().isThrownBy(() -> reserved.pay(euros("0.01")));
    }

    @Test
    void a_reservation_ends_in_payment_or_release() {
        Receivable reserved = fresh.reserve(euros("50"));

        assertThat(reserved.payReserved(euros("50")).paid()).isEqualTo(euros("50"));
        assertThat(reserved.payReserved(euros("50")).reserved()).isEqualTo(euros("0"));
        assertThat(reserved.release(euros("50"))).isEqualTo(fresh);
    }

    @Test
    void a_credit_note_leaves_nothing_open_and_nothing_paid() {
        Receivable credited = fresh.pay(euros("20")).credit(euros("120"));

        assertThat(credited.open()).isEqualTo(euros("0"));
        assertThat(credited.paid()).isEqualTo(euros("0"));
        assertThat(credited.credited()).isEqualTo(euros("120"));
        assertThat(credited.status()).isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void a_credit_note_over_what_was_given_up_too_takes_it_back() {
        Receivable lost = fresh.pay(euros("20")).writeOff();
        assertThat(lost.paidOf(euros("100"))).isEqualTo(euros("0"));
        assertThat(lost.paidOf(euros("115"))).isEqualTo(euros("15"));

        Receivable partly = lost.credit(euros("50"));
        assertThat(partly.paid()).isEqualTo(euros("20"));
        assertThat(partly.writtenOff()).isEqualTo(euros("50"));
        assertThat(partly.open()).isEqualTo(euros("0"));

        Receivable whole = partly.credit(euros("70"));
        assertThat(whole.paid()).isEqualTo(euros("0"));
        assertThat(whole.writtenOff()).isEqualTo(euros("0"));
        assertThat(whole.status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(whole).isEqualTo(lost.credit(euros("120")));
        assertThatIllegalStateException().isThrownBy(() -> lost.credit(euros("120.01")));
    }

    @Test
    void nobody_settles_more_than_there_is_or_less_than_nothing() {
        assertThatIllegalStateException().isThrownBy(() -> fresh.pay(euros("120.01")));
        assertThatIllegalStateException().isThrownBy(() -> fresh.reserve(euros("120.01")));
        assertThatIllegalStateException().isThrownBy(() -> fresh.pay(euros("-0.01")));
        assertThatIllegalStateException().isThrownBy(() -> fresh.release(euros("0.01")));
        assertThatIllegalStateException()
                .isThrownBy(() -> fresh.reserve(euros("1")).credit(euros("120")));
    }

    @Test
    void an_invoice_over_nothing_is_paid() {
        Invoice free =
                Documents.invoice(
                        "FR00000001", List.of(Documents.line("1", "0", Documents.VAT_20)));

        assertThat(Receivable.of(free).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void it_is_late_from_the_day_after_the_due_day() {
        LocalDate due = fresh.dueOn();

        assertThat(fresh.isOverdueOn(due)).isFalse();
        assertThat(fresh.isOverdueOn(due.plusDays(1))).isTrue();
        assertThat(fresh.pay(euros("120")).isOverdueOn(due.plusDays(1))).isFalse();
    }
}
