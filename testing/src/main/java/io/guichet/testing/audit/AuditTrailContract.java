package io.guichet.testing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.audit.port.AuditTrail} promises. */
public abstract class AuditTrailContract extends Contract {

    private CustomerNumber customer;
    private String chain;

    @BeforeEach
    void aNewCustomer() {
        customer = given().customer().number();
        chain = AuditEntry.chainOf(customer);
    }

    @Test
    void a_new_chain_ends_at_its_beginning() {
        assertThat(in(() -> stores().audit().lock(chain)))
                .isEqualTo(new Head(chain, 0, AuditEntry.GENESIS));
    }

    @Test
    void an_entry_comes_back_as_it_was() {
        AuditEntry entry = add(full());

        assertThat(in(() -> stores().audit().entries(chain, 0, 10)))
                .containsExactly(new Sealed(entry, entry.seal()));
        assertThat(in(() -> stores().audit().lock(chain)))
                .isEqualTo(new Head(chain, 1, entry.seal()));
    }

    @Test
    void entries_are_read_in_their_order_and_listed_the_newest_first() {
        AuditEntry first = add(full());
        AuditEntry second = add(bare());
        AuditEntry third = add(bare());

        assertThat(in(() -> stores().audit().entries(chain, 1, 1)))
                .extracting(Sealed::entry)
                .containsExactly(second);
        Page<AuditEntry> page = stores().listAudit().list(chain, Long.MAX_VALUE, 2);
        assertThat(page.items()).containsExactly(third, second);
        assertThat(page.more()).isTrue();
        assertThat(stores().listAudit().list(chain, second.number(), 2))
                .isEqualTo(new Page<>(List.of(first), false));
    }

    @Test
    void chains_are_found_in_the_order_of_their_names() {
        add(bare());

        assertThat(in(() -> stores().audit().heads("customer/", 10_000)))
                .extracting(Head::chain)
                .contains(chain)
                .isSorted();
        assertThat(in(() -> stores().audit().heads(chain, 10_000)))
                .extracting(Head::chain)
                .doesNotContain(chain);
    }

    @Test
    void a_transaction_that_only_looked_has_written_nothing() {
        assertThat(
                        in(
                                () -> {
                                    stores().customers().find(customer);
                                    return stores().audit().lockIfWritten(chain);
                                }))
                .isEmpty();
        assertThat(
                        in(
                                () -> {
                                    stores().profiles().grant(given().profile(), customer);
                                    return stores().audit().lockIfWritten(chain);
                                }))
                .contains(new Head(chain, 0, AuditEntry.GENESIS));
    }

    private AuditEntry add(Act act) {
        return in(
                () -> {
                    Head head = stores().audit().lock(chain);
                    AuditEntry entry =
                            new AuditEntry(
                                    chain,
                                    head.number() + 1,
                                    Given.NOON,
                                    act,
                                    "made",
                                    "{\"before\":1}",
                                    "{\"after\":\"é\"}",
                                    head.seal());
                    stores().audit().append(entry);
                    return entry;
                });
    }

    private Act full() {
        return new Act(
                new Act.Actor(
                        Optional.of(new ProfileId(UUID.randomUUID())),
                        Optional.of(UUID.randomUUID()),
                        Optional.of(4711L),
                        true),
                Optional.of(customer),
                "POST /orders",
                "2001:db8::7");
    }

    private Act bare() {
        return new Act(
                new Act.Actor(Optional.empty(), Optional.empty(), Optional.empty(), false),
                Optional.empty(),
                "DELETE /tokens/{id}",
                "");
    }
}
