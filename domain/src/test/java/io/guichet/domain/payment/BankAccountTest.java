package io.guichet.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

    @Test
    void an_iban_is_read_as_people_write_it() {
        BankAccount account =
                BankAccount.parse(" Anna Petit ", "fr76 3000 6000 0112 3456 7890 189");

        assertThat(account.iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(account.holder()).isEqualTo("Anna Petit");
        assertThat(account.ending()).isEqualTo("0189");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR76",
                "FR7630006000011234567890188",
                "7630006000011234567890189",
                "FR76-3000-6000-0112-3456-7890-189",
                "GB82WEST1234569876543"
            })
    void what_is_no_iban_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BankAccount.parse("Anna", text))
                .withMessageContaining("invalid-iban");
    }

    @Test
    void letters_count_as_two_digits() {
        assertThat(BankAccount.parse("W", "GB82 WEST 1234 5698 7654 32").ending())
                .isEqualTo("5432");
    }

    @Test
    void one_that_was_forgotten_shows_nothing_and_is_nothing_that_people_can_give() {
        assertThat(new BankAccount("", "")).isEqualTo(BankAccount.FORGOTTEN);
        assertThat(BankAccount.FORGOTTEN.ending()).isEmpty();
        assertThat(BankAccount.FORGOTTEN.masked()).isEmpty();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BankAccount.parse(" ", ""))
                .withMessageContaining("invalid-account-holder");
    }

    @Test
    void an_account_has_a_holder() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> BankAccount.parse(" ", "FR7630006000011234567890189"))
                .withMessageContaining("invalid-account-holder");
    }
}
