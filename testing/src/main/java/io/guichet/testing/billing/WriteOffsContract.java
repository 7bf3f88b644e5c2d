package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What every {@link io.guichet.application.billing.port.WriteOffs} promises. */
public abstract class WriteOffsContract extends Contract {

    @Test
    void the_last_one_of_an_invoice_is_found_as_it_was_noted() {
        DocumentReference invoice = given().invoiceOf(given().customer()).document().reference();
        assertThat(last(invoice)).isEmpty();

        add(invoice, "5.00", Reason.DISPUTED);
        WriteOff second = add(invoice, "7.00", Reason.INSOLVENT);

        assertThat(last(invoice)).contains(second);
    }

    private Optional<WriteOff> last(DocumentReference invoice) {
        return in(() -> stores().writeOffs().lastOf(invoice));
    }

    private WriteOff add(DocumentReference invoice, String amount, Reason reason) {
        WriteOff writeOff =
                new WriteOff(invoice, Money.euros(amount), reason, "court of Lyon", Given.NOON);
        done(() -> stores().writeOffs().add(writeOff));
        return writeOff;
    }
}
