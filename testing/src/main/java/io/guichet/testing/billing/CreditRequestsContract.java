package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.CreditRequest;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** What every {@link CreditRequests} promises. */
public abstract class CreditRequestsContract extends Contract {

    private final UUID id = UUID.randomUUID();

    @Test
    void a_request_is_found_as_it_was_noted() {
        CreditRequest request = new CreditRequest(id, document(), Money.euros("12.34"));
        done(() -> requests().add(request));

        assertThat(in(() -> requests().find(id))).contains(request);
        assertThat(in(() -> requests().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void it_is_carried_out_once() {
        CreditRequest request = new CreditRequest(id, document(), Money.euros("0"));
        CreditRequest other = new CreditRequest(id, document(), Money.euros("1.00"));
        done(() -> requests().add(request));

        assertThatThrownBy(() -> done(() -> requests().add(other)))
                .isInstanceOf(ConcurrentUpdateException.class);
        assertThat(in(() -> requests().find(id))).contains(request);
    }

    private CreditRequests requests() {
        return stores().creditRequests();
    }

    private DocumentReference document() {
        return given().invoiceOf(given().customer()).document().reference();
    }
}
