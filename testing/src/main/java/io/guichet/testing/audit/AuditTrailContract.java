package io.guichet.testing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.port.AuditTrail.Edits;
import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.audit.port.AuditTrail.Written;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.audit.port.AuditTrail} promises. */
public abstract class AuditTrailContract extends Contract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

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
                                    stores().audit().tellEdits();
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
                .contains(new Written(new Head(chain, 0, AuditEntry.GENESIS), Edits.NONE));
    }

    @Test
    void what_is_edited_is_told_as_it_stood_and_as_it_stands() {
        StatedReference stated = reference("PO-1");
        done(() -> stores().wishes().references().add(stated));

        Edits edits = edits(() -> stores().wishes().references().save(renamed(stated, "PO-2")));

        assertThat(edits.before()).contains("PO-1").doesNotContain("PO-2");
        assertThat(edits.after()).contains("PO-2").doesNotContain("PO-1");
    }

    @Test
    void what_is_removed_is_told_as_it_stood() {
        done(() -> stores().wishes().thresholds().set(threshold()));

        Edits edits = edits(() -> stores().wishes().thresholds().remove(customer));

        assertThat(edits.before()).contains(customer.toString());
        assertThat(edits.after()).isEmpty();
    }

    @Test
    void of_what_is_added_nothing_stood_before() {
        StatedReference stated = reference("PO-1");

        assertThat(edits(() -> stores().wishes().references().add(stated))).isEqualTo(Edits.NONE);
    }

    @Test
    void what_nobody_asked_to_be_told_is_not_noted_and_nothing_lasts_beyond_a_transaction() {
        StatedReference stated = reference("PO-1");
        done(() -> stores().wishes().references().add(stated));
        edits(() -> stores().wishes().references().save(renamed(stated, "PO-2")));

        Edits edits =
                in(
                        () -> {
                            stores().wishes().thresholds().set(threshold());
                            stores().wishes().thresholds().remove(customer);
                            return stores().audit().lockIfWritten(chain).orElseThrow().edits();
                        });

        assertThat(edits).isEqualTo(Edits.NONE);
    }

    @Test
    void of_names_addresses_and_numbers_it_is_told_that_they_changed_and_no_more() {
        ProfileId anna = given().profile();
        Phone old = new Phone(new PhoneNumber("+33142685300"), Given.NOON);
        done(() -> stores().phones().put(anna, old));

        Edits edits =
                edits(
                        () -> {
                            Phone next = new Phone(new PhoneNumber("+33142685301"), Given.NOON);
                            stores().phones().put(anna, next);
                            stores().profiles()
                                    .changeEmail(anna, new EmailAddress("a@example.org"));
                        });

        assertThat(edits.before()).isNotEmpty().doesNotContain("42685", "@");
        assertThat(edits.after()).isNotEmpty().doesNotContain("42685", "@");
    }

    @Test
    void what_is_erased_about_a_person_is_told_nowhere() {
        ProfileId anna = given().profile();
        done(() -> stores().profiles().grant(anna, customer));

        Edits edits = edits(() -> stores().erasing().erasure().erase(anna, Given.NOON));

        assertThat(edits).isEqualTo(Edits.NONE);
    }

    private Edits edits(Runnable work) {
        return in(
                () -> {
                    stores().audit().tellEdits();
                    work.run();
                    return stores().audit().lockIfWritten(chain).orElseThrow().edits();
                });
    }

    private StatedReference reference(String text) {
        return new StatedReference(
                UUID.randomUUID(), customer, order(text), DAY, Optional.empty(), false, 0);
    }

    private static StatedReference renamed(StatedReference stated, String text) {
        return stated.with(order(text), stated.from(), stated.until());
    }

    private static BuyerReference order(String text) {
        return new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, text);
    }

    private CreditThreshold threshold() {
        return new CreditThreshold(customer, Money.euros("12.34"), false);
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
