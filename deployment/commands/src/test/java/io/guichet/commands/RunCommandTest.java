package io.guichet.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class RunCommandTest {

    private final HostingCompany company = new HostingCompany();
    private final RunBilling runBilling =
            new BillingOffice(company.stores(), company.does(), company.clock()).runBilling();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final RunCommand command = new RunCommand(out, this::oneTurn);
    private final SellerCode seller = company.seller().code();

    @Test
    void the_bar_grows_until_nobody_is_left() {
        somebodyHoldsSomething();
        somebodyHoldsSomething();
        aMonthPasses();

        assertThat(command.run(runBilling, company.stores().runs(), seller)).isTrue();

        assertThat(said().split("\r"))
                .containsExactly(
                        "",
                        "2026-04-01 [........................................] 0 done, 2 left,"
                                + " 0 parked, 0/s ",
                        "2026-04-01 [####################....................] 1 done, 1 left,"
                                + " 0 parked, 0/s ",
                        "2026-04-01 [########################################] 2 done, 0 left,"
                                + " 0 parked, 0/s \n");
    }

    @Test
    void who_is_parked_is_named_and_the_command_fails() {
        CustomerNumber customer = somebodyHoldsSomething();
        aMonthPasses();
        BillingRun run = ((RunBilling.Started.Running) runBilling.start(seller)).run();
        company.given().done(() -> company.stores().runs().park(run.id(), customer, "no price"));

        assertThat(command.run(runBilling, company.stores().runs(), seller)).isFalse();

        assertThat(said()).endsWith("1 parked, 0/s \nPARKED " + customer + ": no price\n");
    }

    @Test
    void an_unknown_seller_is_told() {
        assertThat(command.run(runBilling, company.stores().runs(), new SellerCode("nobody")))
                .isFalse();
        assertThat(said()).isEqualTo("there is no seller nobody\n");
    }

    private CustomerNumber somebodyHoldsSomething() {
        CustomerNumber customer = company.consumer();
        company.orders(
                customer,
                new OrderedItem(
                        company.sells("cloud-" + customer, "10.00"), BillingPeriod.MONTH, 1, "s"));
        return customer;
    }

    private void aMonthPasses() {
        company.clock().advance(Duration.ofDays(31));
    }

    /** What a server does meanwhile. */
    private void oneTurn() {
        BillingRun run = ((RunBilling.Started.Running) runBilling.start(seller)).run();
        runBilling.work(run.id(), 1);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
