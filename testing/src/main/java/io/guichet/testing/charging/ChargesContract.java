package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparing;

import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.query.ListCharges.ChargePosition;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What every store and list of charges promises. */
public abstract class ChargesContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final DocumentReference INVOICE = new DocumentReference("FR00000001");

    @Test
    void a_charge_is_found_with_its_lines_in_their_order() {
        Customer customer = given().customer();
        Charge charge = add(customer, DAY, 0);

        assertThat(find(charge)).isEqualTo(charge);
        assertThat(stores().charging().listCharges().find(customer.number(), charge.id()))
                .contains(charge);
    }

    @Test
    void a_charge_of_somebody_else_is_not_there() {
        Charge charge = add(given().customer(), DAY, 0);
        Customer other = given().customer();

        assertThat(stores().charging().listCharges().find(other.number(), charge.id())).isEmpty();
        assertThat(in(() -> charges().find(new ChargeId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void what_is_pending_for_several_is_found_together_as_for_each() {
        Customer one = given().customer();
        Customer other = given().customer();
        add(one, DAY, 0);
        add(one, DAY, 1);
        add(other, DAY, 0);
        List<CustomerNumber> both = List.of(one.number(), other.number());

        Map<CustomerNumber, List<Charge>> pending = in(() -> charges().pending(both, 1));

        for (CustomerNumber customer : both) {
            assertThat(pending.get(customer))
                    .isEqualTo(in(() -> charges().pending(customer, LocalDate.MAX, 1)))
                    .hasSize(1);
        }
    }

    @Test
    void an_id_is_taken_once() {
        Charge charge = add(given().customer(), DAY, 0);

        assertLost(() -> charges().add(charge));
    }

    @Test
    void what_became_of_a_charge_is_kept_and_the_second_to_say_it_is_refused() {
        Customer customer = given().customer();
        Charge invoiced = add(customer, DAY, 0);
        Charge cancelled = add(customer, DAY, 1);

        done(() -> charges().save(invoiced.invoicedBy(INVOICE)));
        done(() -> charges().save(cancelled.cancel()));

        assertThat(find(invoiced).state()).isEqualTo(new ChargeState.Invoiced(INVOICE));
        assertThat(find(cancelled).state()).isEqualTo(new ChargeState.Cancelled());
        assertLost(() -> charges().save(invoiced.cancel()));
    }

    @Test
    void what_is_pending_and_due_comes_oldest_first_and_no_more_than_wanted() {
        Customer customer = given().customer();
        Charge second = add(customer, DAY, 20);
        Charge first = add(customer, DAY.minusDays(3), 10);
        Charge later = add(customer, DAY.plusDays(1), 0);
        Charge gone = add(customer, DAY, 5);
        done(() -> charges().save(gone.cancel()));

        assertThat(pending(customer, DAY, 10)).containsExactly(first, second);
        assertThat(pending(customer, DAY, 1)).containsExactly(first);
        assertThat(pending(customer, LocalDate.MAX, 10)).containsExactly(later, first, second);
        assertThat(pending(given().customer(), DAY, 10)).isEmpty();
    }

    @Test
    void charges_of_one_instant_come_in_one_order_however_they_are_asked_for() {
        Customer customer = given().customer();
        List<Charge> made =
                Stream.generate(() -> add(customer, DAY, 0))
                        .limit(6)
                        .sorted(comparing(charge -> charge.id().value(), Ids.BY_BYTES))
                        .toList();

        assertThat(pending(customer, DAY, 10)).isEqualTo(made);
        assertThat(pending(customer, DAY, 2)).isEqualTo(made.subList(0, 2));
        assertThat(in(() -> charges().pending(List.of(customer.number()), 10)))
                .containsEntry(customer.number(), made);
        assertThat(list(customer, ChargePosition.START).items())
                .containsExactly(made.get(5), made.get(4));
    }

    @Test
    void customers_with_something_due_come_once_each_page_by_page() {
        Seller seller = given().seller();
        Customer one = given().customerOf(seller);
        Customer other = given().customerOf(seller);
        Customer later = given().customerOf(seller);
        add(one, DAY, 0);
        add(one, DAY, 1);
        add(other, DAY, 0);
        add(later, DAY.plusDays(1), 0);
        add(given().customer(), DAY, 0);
        List<Long> expected =
                List.of(one, other).stream().map(each -> each.number().value()).sorted().toList();

        assertThat(due(seller, 0, 10)).isEqualTo(expected);
        assertThat(due(seller, 0, 1)).containsExactly(expected.get(0));
        assertThat(due(seller, expected.get(0), 10)).containsExactly(expected.get(1));
    }

    @Test
    void a_list_shows_the_newest_first_page_by_page() {
        Customer customer = given().customer();
        Charge first = add(customer, DAY, 0);
        Charge second = add(customer, DAY, 10);
        Charge third = add(customer, DAY, 20);
        add(given().customer(), DAY, 0);

        Page<Charge> page = list(customer, ChargePosition.START);
        Page<Charge> rest =
                list(customer, new ChargePosition(second.entry().at(), second.id().value()));

        assertThat(page.items()).containsExactly(third, second);
        assertThat(page.more()).isTrue();
        assertThat(rest.items()).containsExactly(first);
        assertThat(rest.more()).isFalse();
    }

    @Test
    void appointed_work_is_found_with_its_time() {
        Customer customer = given().customer();
        ChargeEntry entry =
                new ChargeEntry(
                        ChargeOrigin.STAFF,
                        "anna",
                        Given.NOON,
                        DAY,
                        Optional.of(Given.NOON.plusSeconds(3600)));
        Charge like = add(customer, DAY, 0);
        Charge charge =
                Charge.of(new ChargeId(UUID.randomUUID()), customer.number(), entry, like.lines());

        done(() -> charges().add(charge));

        assertThat(find(charge).entry()).isEqualTo(entry);
        assertThat(find(like).entry().plannedAt()).isEmpty();
    }

    private Page<Charge> list(Customer customer, ChargePosition after) {
        return stores().charging().listCharges().list(customer.number(), after, 2);
    }

    private List<Charge> pending(Customer customer, LocalDate dueBy, int limit) {
        return in(() -> charges().pending(customer.number(), dueBy, limit));
    }

    private List<Long> due(Seller seller, long after, int limit) {
        return in(() -> charges().due(seller.code(), DAY, after, limit)).stream()
                .map(number -> number.value())
                .toList();
    }

    private Charge find(Charge charge) {
        return in(() -> charges().find(charge.id())).orElseThrow();
    }

    private Charge add(Customer customer, LocalDate dueOn, int seconds) {
        ChargeEntry entry =
                new ChargeEntry(ChargeOrigin.STAFF, "anna", Given.NOON.plusSeconds(seconds), dueOn);
        Charge charge =
                Charge.of(
                        new ChargeId(UUID.randomUUID()),
                        customer.number(),
                        entry,
                        List.of(
                                line("2", "400.00", Days.on(DAY)),
                                line("-1", "200.5", Days.on(DAY)),
                                line("0.333333", "10", new Days(DAY, DAY.plusMonths(1)))));
        done(() -> charges().add(charge));
        return charge;
    }

    private static ChargeLine line(String quantity, String price, Days days) {
        return new ChargeLine(
                new PlanCode("intervention"),
                "Changement de disque",
                "srv-1",
                days,
                new BigDecimal(quantity),
                new UnitPrice(new BigDecimal(price), Samples.EUR, TaxBasis.NET));
    }

    private Charges charges() {
        return stores().charging().charges();
    }
}
