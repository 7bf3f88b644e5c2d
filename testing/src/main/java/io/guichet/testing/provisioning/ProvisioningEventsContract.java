package io.guichet.testing.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.ReadProvisioningEvents.Outcome;
import io.guichet.application.provisioning.ReadProvisioningEventsHandler;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What every store of services and accounts tells those who provide them. */
public abstract class ProvisioningEventsContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void the_life_of_a_service_is_told_in_its_order_each_event_once() {
        Service service = given().serviceOf(given().customer(), DAY);
        change(service, stored(service).suspend(new Suspension.Other(DAY, "spam")));
        change(service, stored(service).resume());
        change(service, stored(service).renew());
        change(service, stored(service).as(ServiceState.EXPIRED));
        change(service, stored(service).revive(DAY.plusYears(3)));
        change(service, stored(service).terminate(DAY.plusYears(1)));
        change(service, stored(service).as(ServiceState.DELETED));

        List<ProvisioningEvent> told = about(service.id().value());
        assertThat(told)
                .extracting(ProvisioningEvent::kind)
                .containsExactly(
                        Kind.OPENED,
                        Kind.SUSPENDED,
                        Kind.RESUMED,
                        Kind.RENEWED,
                        Kind.EXPIRED,
                        Kind.RENEWED,
                        Kind.REVIVED,
                        Kind.TERMINATED,
                        Kind.DATA_DELETED);
        assertThat(told).extracting(ProvisioningEvent::key).doesNotHaveDuplicates();
        assertThat(told.getFirst().facts())
                .containsEntry("label", "site-1")
                .containsEntry("quantity", "2")
                .containsEntry("paid_until", service.paidUntil().toString());
    }

    @Test
    void what_is_stored_together_is_told_as_what_is_stored_alone() {
        Service one = given().serviceOf(given().customer(), DAY);
        Service other = given().serviceOf(given().customer(), DAY);
        done(
                () ->
                        stores().services()
                                .saveAll(
                                        List.of(
                                                stored(one).renew(),
                                                stored(other).as(ServiceState.EXPIRED))));

        assertThat(kinds(one.id().value())).containsExactly(Kind.OPENED, Kind.RENEWED);
        assertThat(kinds(other.id().value())).containsExactly(Kind.OPENED, Kind.EXPIRED);
    }

    @Test
    void whoever_was_slower_tells_nothing() {
        Service service = given().serviceOf(given().customer(), DAY);
        Service stale = stored(service);
        change(service, stale.renew());

        assertLost(() -> stores().services().save(stale.as(ServiceState.EXPIRED)));
        assertLost(() -> stores().services().save(stale.renew()));

        assertThat(kinds(service.id().value())).containsExactly(Kind.OPENED, Kind.RENEWED);
    }

    @Test
    void the_life_of_an_account_is_told() {
        Customer customer = given().customer();
        Account account =
                new Account(
                        UUID.randomUUID(),
                        new AccountName("a" + UUID.randomUUID().toString().substring(0, 8)),
                        customer.number(),
                        List.of(),
                        Given.NOON,
                        Optional.empty(),
                        0);
        done(() -> stores().accounts().add(account));
        AccountName other = new AccountName("b" + UUID.randomUUID().toString().substring(0, 8));
        done(() -> stores().accounts().save(find(account).rename(other)));
        done(() -> stores().accounts().save(find(account).delete(Given.NOON)));

        assertThat(kinds(account.id()))
                .containsExactly(Kind.ACCOUNT_OPENED, Kind.ACCOUNT_RENAMED, Kind.ACCOUNT_DELETED);
    }

    @Test
    void positions_have_no_gap_and_whoever_reads_on_misses_nothing() {
        long start = all(0).isEmpty() ? 0 : all(0).getLast().position();
        List<Service> services = new ArrayList<>();
        Together.run(
                6,
                () -> {
                    Service service = given().serviceOf(given().customer(), DAY);
                    synchronized (services) {
                        services.add(service);
                    }
                    return all(start);
                });

        List<NumberedEvent> read = all(start);

        assertThat(read.stream().map(NumberedEvent::position))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, read.size())
                                .mapToObj(count -> start + count)
                                .toList());
        assertThat(read.stream().map(event -> event.event().subject()))
                .containsAll(services.stream().map(service -> service.id().value()).toList());
    }

    @Test
    void what_was_kept_long_enough_goes_and_whoever_has_not_read_it_is_told() {
        given().serviceOf(given().customer(), DAY);
        given().serviceOf(given().customer(), DAY);
        long last = all(0).getLast().position();

        assertThatThrownBy(() -> done(() -> purge(last))).hasMessage("undone");

        assertThat(all(0).getLast().position()).isEqualTo(last);
    }

    /** Other tests go on with what they find: it is undone. */
    private void purge(long last) {
        ProvisioningEvents events = stores().provisioning();
        long first = events.first();
        assertThat(events.purge(Given.NOON, 1_000_000)).isZero();
        assertThat(events.purge(Given.NOON.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(events.first()).isEqualTo(first + 1);

        assertThat(events.purge(Given.NOON.plusSeconds(1), 1_000_000))
                .isEqualTo((int) (last - first - 1));
        assertThat(all(0)).extracting(NumberedEvent::position).containsExactly(last);
        assertThat(all(last)).isEmpty();
        assertThat(read(last - 1)).isInstanceOf(Outcome.Events.class);
        assertThat(last < 3 ? new Outcome.Gone(last) : read(last - 2))
                .isEqualTo(new Outcome.Gone(last));
        throw new IllegalStateException("undone");
    }

    private Account find(Account account) {
        return stores().accounts().find(account.id()).orElseThrow();
    }

    private void change(Service service, Service after) {
        done(() -> stores().services().save(after));
        assertThat(stored(service).state()).isEqualTo(after.state());
    }

    private Service stored(Service service) {
        return in(() -> stores().services().find(service.id())).orElseThrow();
    }

    private List<Kind> kinds(UUID subject) {
        return about(subject).stream().map(ProvisioningEvent::kind).toList();
    }

    private List<ProvisioningEvent> about(UUID subject) {
        return all(0).stream()
                .map(NumberedEvent::event)
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    private List<NumberedEvent> all(long after) {
        Outcome read = read(after);
        return ((Outcome.Events) read).page().items();
    }

    private Outcome read(long after) {
        return new ReadProvisioningEventsHandler(
                        stores().provisioning(),
                        stores().transactions(),
                        Clock.fixed(Given.NOON, ZoneOffset.UTC))
                .after(after, 1_000_000);
    }
}
