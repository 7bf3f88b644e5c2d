package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.erasure.Obstacle;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What every {@link io.guichet.application.debit.port.Debits} and every {@link
 * io.guichet.application.debit.port.Collections} promises.
 */
public abstract class DebitsContract extends Contract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @Test
    void a_debit_is_found_as_it_was_added_and_saved() {
        Debit debit = add(given().customer(), DAY);
        assertThat(find(debit)).isEqualTo(debit);
        assertThat(in(() -> stores().debits().debits().find(new DebitId(UUID.randomUUID()))))
                .isEmpty();

        CollectionId file = added(debit).id();
        done(() -> save(debit.announcedAgain(DAY.plusDays(1), Given.NOON.plusSeconds(1))));
        Debit again = find(debit);
        assertThat(again.collectOn()).isEqualTo(DAY.plusDays(1));
        assertThat(again.announcedAt()).isEqualTo(Given.NOON.plusSeconds(1));
        done(() -> save(again.sent(file, Given.NOON.plusSeconds(2))));
        Debit sent = find(debit);
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(in(() -> stores().debits().debits().in(file))).containsExactly(sent);
        assertLost(() -> save(debit.cancelled(Given.NOON)));
        done(() -> save(sent.returned(ReturnCode.AM04, Given.NOON)));
        assertThat(find(debit).returned()).contains(ReturnCode.AM04);
    }

    @Test
    void an_invoice_has_one_pending_debit_and_as_many_as_came_to_an_end() {
        Debit first = add(given().customer(), DAY);
        assertLost(() -> stores().debits().debits().add(like(first, DAY)));

        done(() -> save(first.cancelled(Given.NOON)));
        Debit second = like(first, DAY.plusDays(3));
        done(() -> stores().debits().debits().add(second));

        assertThat(in(() -> stores().debits().debits().of(first.invoice())))
                .containsExactlyInAnyOrder(find(first), second);
    }

    @Test
    void what_is_announced_is_found_by_mandate_and_by_seller_and_day() {
        Customer customer = given().customer();
        Debit later = add(customer, DAY.plusDays(2));
        Debit sooner = add(customer, DAY);
        Debit others = add(given().customer(), DAY);
        Debit over = add(customer, DAY);
        done(() -> save(over.cancelled(Given.NOON)));

        assertThat(in(() -> stores().debits().debits().announcedBy(later.mandate())))
                .containsExactly(later);
        assertThat(in(() -> announced(customer, DAY.plusDays(2), 9)))
                .containsExactly(sooner, later)
                .doesNotContain(others);
        assertThat(in(() -> announced(customer, DAY.plusDays(1), 9))).containsExactly(sooner);
        assertThat(in(() -> announced(customer, DAY.plusDays(2), 1))).containsExactly(sooner);
        assertThat(
                        in(
                                () ->
                                        stores().debits()
                                                .debits()
                                                .announcedBetween(
                                                        customer.seller(),
                                                        DAY.plusDays(1),
                                                        DAY.plusDays(2),
                                                        9)))
                .containsExactly(later);
    }

    @Test
    void less_of_it_may_be_reserved_while_the_bank_has_it() {
        Debit debit = add(given().customer(), DAY);
        CollectionId file = added(debit).id();
        done(() -> save(debit.sent(file, Given.NOON)));
        assertThat(ties(debit)).doesNotContain(Obstacle.DEBITS);

        done(() -> save(find(debit).releasing(Money.euros("10.00"), Given.NOON)));

        assertThat(find(debit).reserved()).isEqualTo(Money.euros("2.50"));
        assertThat(find(debit).excess()).isEqualTo(Money.euros("10.00"));
        assertThat(ties(debit)).contains(Obstacle.DEBITS);
        done(() -> save(find(debit).collected(Given.NOON)));
        assertThat(ties(debit)).doesNotContain(Obstacle.DEBITS);
    }

    private Set<Obstacle> ties(Debit debit) {
        return in(() -> stores().erasing().ties().of(debit.customer()));
    }

    @Test
    void what_is_in_a_file_is_unanswered_until_it_is_said_what_came_of_it() {
        Customer customer = given().customer();
        Debit debit = add(customer, DAY);
        Debit later = add(customer, DAY.plusDays(1));
        CollectionId file = added(debit).id();
        long before = unanswered(DAY);
        done(() -> save(debit.sent(file, Given.NOON)));
        done(() -> save(later.sent(file, Given.NOON)));

        assertThat(unanswered(DAY)).isEqualTo(before + 1);
        assertThat(unanswered(DAY.plusDays(1))).isEqualTo(before + 2);

        done(() -> save(find(debit).collected(Given.NOON)));
        assertThat(unanswered(DAY)).isEqualTo(before);
    }

    private long unanswered(LocalDate day) {
        return in(() -> stores().debits().debits().unanswered(day));
    }

    @Test
    void a_file_is_found_as_it_was_added_and_the_newest_come_first() {
        Debit debit = add(given().customer(), DAY);
        Collection first = added(debit);
        Collection second = added(debit);

        assertThat(in(() -> stores().debits().collections().find(first.id()))).contains(first);
        assertThat(in(() -> stores().debits().collections().newest(debit.seller(), 9)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(in(() -> stores().debits().collections().newest(debit.seller(), 1))).hasSize(1);
        assertLost(() -> stores().debits().collections().add(first));
    }

    @Test
    void that_a_file_was_refused_is_noted_once() {
        Collection file = added(add(given().customer(), DAY));
        Collection.Refusal refusal = new Collection.Refusal(Given.NOON, "staff", "cut-off");
        assertThat(isUnrefused(file.id())).isTrue();
        assertThat(isUnrefused(new CollectionId(UUID.randomUUID()))).isFalse();

        done(() -> stores().debits().collections().refuse(file.id(), refusal));
        assertThat(isUnrefused(file.id())).isFalse();

        assertThat(in(() -> stores().debits().collections().find(file.id())))
                .contains(file.refused(refusal));
        assertLost(() -> stores().debits().collections().refuse(file.id(), refusal));
    }

    private boolean isUnrefused(CollectionId file) {
        return in(() -> stores().debits().collections().lockUnrefused(file));
    }

    private List<Debit> announced(Customer customer, LocalDate until, int limit) {
        return stores().debits()
                .debits()
                .announcedBetween(customer.seller(), LocalDate.EPOCH, until, limit);
    }

    private Collection added(Debit debit) {
        Collection collection =
                new Collection(
                        new CollectionId(UUID.randomUUID()),
                        debit.seller(),
                        Given.NOON,
                        "staff",
                        1,
                        debit.amount(),
                        "<Document/>",
                        Optional.empty());
        done(() -> stores().debits().collections().add(collection));
        return collection;
    }

    private Debit add(Customer customer, LocalDate day) {
        Mandate mandate =
                new Mandate(
                        new MandateId(UUID.randomUUID()),
                        customer.number(),
                        new CreditorId("FR72ZZZ123456"),
                        DebitDesk.ACCOUNT,
                        Optional.empty(),
                        customer.identity().address(),
                        new Signature(Given.NOON, DAY, "profile", "192.0.2.1", Language.FR),
                        Mandate.State.KEPT,
                        DAY,
                        Given.NOON,
                        0);
        done(() -> stores().debits().mandates().add(mandate));
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        Debit debit = debit(customer, invoice, mandate.id(), day);
        done(() -> stores().debits().debits().add(debit));
        return debit;
    }

    private static Debit debit(
            Customer customer, DocumentReference invoice, MandateId mandate, LocalDate day) {
        return new Debit(
                new DebitId(UUID.randomUUID()),
                customer.seller(),
                customer.number(),
                invoice,
                mandate,
                Money.euros("12.50"),
                Money.euros("12.50"),
                day,
                State.ANNOUNCED,
                Optional.empty(),
                Optional.empty(),
                Given.NOON,
                Given.NOON,
                0);
    }

    private static Debit like(Debit other, LocalDate day) {
        return new Debit(
                new DebitId(UUID.randomUUID()),
                other.seller(),
                other.customer(),
                other.invoice(),
                other.mandate(),
                other.amount(),
                other.reserved(),
                day,
                State.ANNOUNCED,
                Optional.empty(),
                Optional.empty(),
                Given.NOON,
                Given.NOON,
                0);
    }

    private Debit find(Debit debit) {
        return in(() -> stores().debits().debits().find(debit.id())).orElseThrow();
    }

    private void save(Debit debit) {
        stores().debits().debits().save(debit);
    }
}
