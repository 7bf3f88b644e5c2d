package io.guichet.testing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every list shows to whoever was given an account or a server, and what it does not. */
public abstract class ReachContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void an_account_reaches_what_is_held_in_it_and_the_options_of_that() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        Service site = service(anna, seller, PlanFamily.HOSTING, "site");
        Service disk = service(anna, seller, PlanFamily.OPTION, "disk");
        Service other = service(anna, seller, PlanFamily.HOSTING, "other");
        done(() -> stores().optionHosts().attach(disk.id(), site.id()));
        String bakery = account(anna, site);
        String garage = account(anna, other);

        assertThat(seen(anna, accounts(bakery))).containsExactlyInAnyOrder("site", "disk");
        assertThat(seen(anna, accounts(garage))).containsExactly("other");
        assertThat(seen(anna, accounts(bakery, garage))).hasSize(3);
        assertThat(find(anna, accounts(bakery), site)).isPresent();
        assertThat(find(anna, accounts(bakery), other)).isEmpty();
        assertThat(seen(anna, accounts("nowhere"))).isEmpty();
        assertThat(seen(anna, Reach.ALL)).hasSize(3);
    }

    @Test
    void another_customers_account_and_a_deleted_one_reach_nothing() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        Customer boris = given().customerOf(seller);
        String gone = account(anna, service(anna, seller, PlanFamily.HOSTING, "site"));
        String his = account(boris, service(boris, seller, PlanFamily.HOSTING, "his"));
        done(() -> stores().accounts().save(found(gone).delete(Given.NOON)));

        assertThat(seen(anna, accounts(his, gone))).isEmpty();
        assertThat(seen(boris, accounts(his, gone))).containsExactly("his");
    }

    @Test
    void a_server_reaches_the_one_of_its_label_with_its_options() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        Service web = service(anna, seller, PlanFamily.SERVER, "Web1.example");
        Service backup = service(anna, seller, PlanFamily.OPTION, "backup");
        done(() -> stores().optionHosts().attach(backup.id(), web.id()));
        service(anna, seller, PlanFamily.PRIVATE_CLOUD, "web2");
        service(anna, seller, PlanFamily.HOSTING, "web3");

        assertThat(seen(anna, servers("web1.example")))
                .containsExactlyInAnyOrder("Web1.example", "backup");
        assertThat(seen(anna, servers("web2"))).containsExactly("web2");
        assertThat(seen(anna, servers("web3"))).isEmpty();
    }

    @Test
    void of_domain_names_nothing_else_is_reached() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        Service site = service(anna, seller, PlanFamily.HOSTING, "site");
        Service name = service(anna, seller, PlanFamily.DOMAIN_NAME, "bakery.example");
        service(anna, seller, PlanFamily.DOMAIN_NAME, "garage.example");
        String bakery = account(anna, site, name);

        assertThat(seen(anna, new Reach(false, Set.of(bakery), Set.of(), true)))
                .containsExactly("bakery.example");
        assertThat(seen(anna, new Reach(true, Set.of(), Set.of(), true)))
                .containsExactlyInAnyOrder("bakery.example", "garage.example");
    }

    @Test
    void usage_is_seen_by_the_name_of_an_account_and_the_labels_of_its_services() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        String bakery = account(anna, service(anna, seller, PlanFamily.HOSTING, "site"));
        service(anna, seller, PlanFamily.SERVER, "web1");
        List.of(bakery, "site", "web1", "else").forEach(label -> uses(anna, label));

        assertThat(used(anna, accounts(bakery))).containsExactlyInAnyOrder(bakery, "site");
        assertThat(used(anna, servers("web1"))).containsExactly("web1");
        assertThat(used(anna, accounts("nowhere"))).isEmpty();
        assertThat(used(anna, Reach.ALL)).hasSize(4);
    }

    @Test
    void usage_of_a_label_that_another_service_has_too_is_left_out() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        String bakery = account(anna, service(anna, seller, PlanFamily.HOSTING, "shop"));
        account(anna, service(anna, seller, PlanFamily.HOSTING, "shop"));
        uses(anna, "shop");

        assertThat(used(anna, accounts(bakery))).isEmpty();
    }

    @Test
    void usage_of_another_account_is_left_out_also_where_a_service_is_called_like_it() {
        Seller seller = given().seller();
        Customer anna = given().customerOf(seller);
        String garage = account(anna, service(anna, seller, PlanFamily.HOSTING, "other"));
        String bakery = account(anna, service(anna, seller, PlanFamily.HOSTING, garage));
        uses(anna, garage);
        Customer boris = given().customerOf(seller);
        String shop = account(boris, service(boris, seller, PlanFamily.HOSTING, "other"));
        service(boris, seller, PlanFamily.SERVER, shop);
        uses(boris, shop);

        assertThat(used(anna, accounts(bakery))).isEmpty();
        assertThat(used(anna, accounts(bakery, garage))).containsExactly(garage);
        assertThat(used(boris, servers(shop))).isEmpty();
    }

    private Service service(Customer customer, Seller seller, PlanFamily family, String label) {
        Plan plan = Samples.planOf(seller).with(PlanRules.of(family));
        done(() -> stores().plans().add(plan));
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        customer.number(),
                        label,
                        plan.prices().getFirst(),
                        1,
                        DAY);
        done(() -> stores().services().add(service));
        return service;
    }

    private String account(Customer customer, Service... services) {
        AccountName name = new AccountName("a" + UUID.randomUUID().toString().substring(0, 8));
        done(
                () ->
                        stores().accounts()
                                .add(
                                        new Account(
                                                UUID.randomUUID(),
                                                name,
                                                customer.number(),
                                                Arrays.stream(services).map(Service::id).toList(),
                                                Given.NOON,
                                                Optional.empty(),
                                                0)));
        return name.value();
    }

    private Account found(String name) {
        return in(() -> stores().accounts().find(new AccountName(name))).orElseThrow();
    }

    private void uses(Customer customer, String label) {
        UsageReport report =
                new UsageReport(
                        customer.number(),
                        label,
                        PlanCode.parse("traffic"),
                        label,
                        BigDecimal.ONE,
                        Given.NOON);
        done(
                () ->
                        stores().charging()
                                .usageReports()
                                .add(List.of(new Arrived(report, MARCH, Given.NOON))));
    }

    private List<String> used(Customer customer, Reach reach) {
        return stores().charging().listUsage().of(customer.number(), reach, MARCH).stream()
                .map(UsageTotal::label)
                .toList();
    }

    private List<String> seen(Customer customer, Reach reach) {
        CustomerNumber number = customer.number();
        return stores()
                .listServices()
                .list(number, reach, ServicePosition.START, 10)
                .items()
                .stream()
                .map(ServiceSummary::label)
                .toList();
    }

    private Optional<ServiceSummary> find(Customer customer, Reach reach, Service service) {
        return stores().listServices().find(customer.number(), reach, service.id().value());
    }

    private static Reach accounts(String... names) {
        return new Reach(false, Set.of(names), Set.of(), false);
    }

    private static Reach servers(String... labels) {
        return new Reach(false, Set.of(), Set.of(labels), false);
    }
}
