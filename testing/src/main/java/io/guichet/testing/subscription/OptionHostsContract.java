package io.guichet.testing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What every {@link OptionHosts} promises. */
public abstract class OptionHostsContract extends Contract {

    @Test
    void an_option_belongs_to_its_host() {
        Customer customer = given().customer();
        Service host = service(customer);
        Service option = service(customer);

        done(() -> hosts().attach(option.id(), host.id()));

        assertThat(in(() -> hosts().hostOf(option.id()))).contains(host.id());
        assertThat(in(() -> hosts().hostOf(host.id()))).isEmpty();
        assertThat(in(() -> hosts().optionsOf(host.id()))).containsExactly(option.id());
        assertThat(in(() -> hosts().optionsOf(option.id()))).isEmpty();
    }

    @Test
    void for_good() {
        Customer customer = given().customer();
        Service host = service(customer);
        Service option = service(customer);
        done(() -> hosts().attach(option.id(), host.id()));

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(() -> done(() -> hosts().attach(option.id(), host.id())));
    }

    @Test
    void an_orphan_is_held_while_its_host_is_over() {
        Customer customer = given().customer();
        Service host = service(customer);
        Service option = service(customer);
        done(() -> hosts().attach(option.id(), host.id()));
        assertThat(orphans()).doesNotContain(option.id());

        done(() -> stores().services().save(host.as(ServiceState.DELETED)));

        assertThat(orphans()).contains(option.id());
        done(() -> stores().services().save(option.as(ServiceState.TERMINATED)));
        assertThat(orphans()).doesNotContain(option.id());
    }

    @Test
    void what_was_cancelled_to_its_own_day_is_no_orphan() {
        Customer customer = given().customer();
        Service host = service(customer);
        Service option = service(customer);
        done(() -> hosts().attach(option.id(), host.id()));
        Ending later = new Ending(option.paidUntil().plusMonths(1), "");

        done(
                () -> {
                    stores().services().save(host.as(ServiceState.TERMINATED));
                    stores().services().save(option.cancel(later));
                });

        assertThat(orphans()).doesNotContain(option.id());
    }

    @Test
    void what_became_of_options_belongs_to_what_became_of_their_hosts() {
        Customer customer = given().customer();
        Service host = service(customer);
        Service option = service(customer);
        Service next = service(customer);
        Service nextOption = service(customer);
        done(() -> hosts().attach(option.id(), host.id()));

        done(() -> hosts().follow(List.of(option, host), List.of(nextOption.id(), next.id())));

        assertThat(in(() -> hosts().hostOf(nextOption.id()))).contains(next.id());
    }

    private Service service(Customer customer) {
        return given().serviceOf(customer, LocalDate.of(2026, 3, 1));
    }

    private OptionHosts hosts() {
        return stores().optionHosts();
    }

    private List<ServiceId> orphans() {
        return in(() -> hosts().orphans(100_000));
    }
}
