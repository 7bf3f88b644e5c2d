package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.Mandate.State;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every {@link io.guichet.application.payment.port.Mandates} and every {@link
 * io.guichet.application.debit.port.CreditorIds} promises.
 */
public abstract class MandatesContract extends Contract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    protected void a_mandate_is_found_as_it_was_added() {
        Mandate mandate = add(given().customer().number(), State.DEFAULT, Given.NOON);

        assertThat(find(mandate)).isEqualTo(mandate);
        assertThat(in(() -> stores().debits().mandates().find(new MandateId(UUID.randomUUID()))))
                .isEmpty();
        assertLost(() -> stores().debits().mandates().add(mandate));
    }

    @Test
    void some_are_found_together_also_those_that_are_over() {
        Mandate kept = add(given().customer().number(), State.KEPT, Given.NOON);
        Mandate ended = add(given().customer().number(), State.ENDED, Given.NOON);
        add(given().customer().number(), State.KEPT, Given.NOON);
        MandateId unknown = new MandateId(UUID.randomUUID());

        assertThat(
                        in(
                                () ->
                                        stores().debits()
                                                .mandates()
                                                .among(List.of(kept.id(), unknown, ended.id()))))
                .containsOnly(Map.entry(kept.id(), kept), Map.entry(ended.id(), ended));
    }

    @Test
    void the_default_one_comes_first_then_the_newest_and_those_that_are_over_not_at_all() {
        CustomerNumber customer = given().customer().number();
        Mandate byDefault = add(customer, State.DEFAULT, Given.NOON);
        Mandate older = add(customer, State.KEPT, Given.NOON.plusSeconds(1));
        Mandate newer = add(customer, State.KEPT, Given.NOON.plusSeconds(2));
        Mandate revoked = add(customer, State.KEPT, Given.NOON.plusSeconds(3));
        done(() -> stores().debits().mandates().save(revoked.to(State.REVOKED, Given.NOON)));
        add(customer, State.ENDED, Given.NOON.plusSeconds(4));
        CustomerNumber other = given().customer().number();
        Mandate others = add(other, State.DEFAULT, Given.NOON);
        CustomerNumber without = given().customer().number();

        assertThat(in(() -> stores().debits().mandates().of(customer)))
                .containsExactly(byDefault, newer, older);
        assertThat(in(() -> stores().debits().mandates().of(List.of(customer, other, without))))
                .containsEntry(customer, List.of(byDefault, newer, older))
                .containsEntry(other, List.of(others));
    }

    @Test
    void whose_account_is_debited_without_being_named_is_known_without_its_number() {
        CustomerNumber customer = given().customer().number();
        add(customer, State.KEPT, Given.NOON);
        Mandate byDefault = add(customer, State.DEFAULT, Given.NOON);
        CustomerNumber without = given().customer().number();
        add(without, State.KEPT, Given.NOON);
        add(given().customer().number(), State.DEFAULT, Given.NOON);

        assertThat(in(() -> stores().debits().defaultMandates().lapses(List.of(customer, without))))
                .containsOnly(Map.entry(customer, byDefault.lapsesOn()));
    }

    @Test
    void a_customer_has_one_default_mandate() {
        CustomerNumber customer = given().customer().number();
        add(customer, State.DEFAULT, Given.NOON);
        Mandate kept = add(customer, State.KEPT, Given.NOON);

        assertLost(
                () ->
                        stores().debits()
                                .mandates()
                                .add(mandate(customer, State.DEFAULT, Given.NOON)));
        assertLost(() -> stores().debits().mandates().save(kept.to(State.DEFAULT, Given.NOON)));
    }

    @Test
    void what_is_saved_is_found_and_the_second_of_two_savers_is_refused() {
        Mandate first = add(given().customer().number(), State.KEPT, Given.NOON);
        Mandate second = find(first);
        Instant later = Given.NOON.plusSeconds(5);

        done(
                () ->
                        stores().debits()
                                .mandates()
                                .save(first.to(State.DEFAULT, later).usedFor(DAY.plusDays(9))));

        assertThat(find(first).isDefault()).isTrue();
        assertThat(find(first).changedAt()).isEqualTo(later);
        assertThat(find(first).usedOn()).isEqualTo(DAY.plusDays(9));
        assertLost(() -> stores().debits().mandates().save(second.to(State.REVOKED, Given.NOON)));
    }

    @Test
    void a_seller_has_the_identifier_that_was_kept_last_or_none() {
        var seller = given().seller().code();
        assertThat(in(() -> stores().debits().creditorIds().of(seller))).isEmpty();

        CreditorId first = new CreditorId("FR72ZZZ123456");
        CreditorId second = new CreditorId("DE98ZZZ09999999999");
        done(() -> stores().debits().creditorIds().keep(seller, first));
        assertThat(in(() -> stores().debits().creditorIds().of(seller))).contains(first);
        done(() -> stores().debits().creditorIds().keep(seller, second));
        assertThat(in(() -> stores().debits().creditorIds().of(seller))).contains(second);
    }

    private Mandate add(CustomerNumber customer, State state, Instant at) {
        Mandate mandate = mandate(customer, state, at);
        done(() -> stores().debits().mandates().add(mandate));
        return mandate;
    }

    private Mandate find(Mandate mandate) {
        return in(() -> stores().debits().mandates().find(mandate.id())).orElseThrow();
    }

    private static Mandate mandate(CustomerNumber customer, State state, Instant at) {
        return new Mandate(
                new MandateId(UUID.randomUUID()),
                customer,
                new CreditorId("FR72ZZZ123456"),
                new BankAccount("Anna Noël", "FR7630006000011234567890189"),
                Optional.of(new Bic("AGRIFRPP882")),
                new PostalAddress("1 rue du Lac", "", "69001", "Lyon", "FR"),
                new Signature(at, DAY, "a profile", "192.0.2.1", Language.FR),
                state,
                DAY,
                at,
                0);
    }
}
