package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.permit.Gate;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A delegate is offered what he may do, and is told so before he comes to the last door. */
class DelegatesInChatsTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final String NO_RIGHT = "Your role does not allow this.";

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.INVOICE, Map.of());
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat owner = Chat.of(shop, "en", anna);
    private final Chat delegate = Chat.of(shop, "en", anna);
    private final Faults faults = new Faults();

    @BeforeEach
    void listen() {
        LOG.addHandler(faults);
    }

    @AfterEach
    void nothing_came_to_the_last_door() {
        LOG.removeHandler(faults);
        assertThat(faults.records).isEmpty();
    }

    @Test
    void who_manages_services_without_the_bills_buys_no_time() {
        hosting.holds(anna, "small", "shop.example");
        owner.writes("/services").presses("shop.example");
        String early = owner.dataOf("Renew now");
        owner.presses("Renew now");
        String confirm = owner.dataOf("Order with obligation to pay");
        LocalDate paidUntil = hosting.serviceOf(anna).paidUntil();
        gives(Permission.ACCOUNT_MANAGEMENT);

        delegate.writes("/services").presses("shop.example");
        assertThat(delegate.labels()).contains("Change the plan").doesNotContain("Renew now");
        assertThat(delegate.pressesData(early).popUp()).startsWith(NO_RIGHT);
        delegate.pressesData(confirm);
        assertThat(hosting.serviceOf(anna).paidUntil()).isEqualTo(paidUntil);
    }

    @Test
    void nor_late() {
        hosting.holds(anna, "small", "shop.example");
        hosting.expired(anna, 2);
        owner.writes("/services").presses("shop.example");
        String late = owner.dataOf("Renew it late");
        gives(Permission.ACCOUNT_MANAGEMENT);

        delegate.writes("/services").presses("shop.example");
        assertThat(delegate.labels()).doesNotContain("Renew it late");
        assertThat(delegate.pressesData(late).popUp()).startsWith(NO_RIGHT);
    }

    @Test
    void who_holds_both_buys_time() {
        hosting.holds(anna, "small", "shop.example");
        gives(Permission.ACCOUNT_MANAGEMENT, Permission.BILLING);

        delegate.writes("/services").presses("shop.example").presses("Renew now");
        delegate.presses("Order with obligation to pay");

        assertThat(delegate.popUp()).startsWith("Paid time until");
    }

    @Test
    void who_sees_the_bills_is_not_asked_whether_to_withdraw() {
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder(owner);
        String step = owner.dataOf("Withdraw from the contract here");
        gives(Permission.BILLING);

        opensTheOrder(delegate);
        assertThat(delegate.labels()).doesNotContain("Withdraw from the contract here");
        assertThat(delegate.pressesData(step).popUp()).startsWith(NO_RIGHT);
    }

    @Test
    void nor_whether_to_cancel_an_order() {
        hosting.follows(Preset.ORDER, Map.of());
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder(owner);
        String step = owner.dataOf("Cancel the order");
        gives(Permission.BILLING);

        opensTheOrder(delegate);
        assertThat(delegate.labels())
                .contains("Order form (PDF)")
                .doesNotContain("Cancel the order");
        assertThat(delegate.pressesData(step).popUp()).startsWith(NO_RIGHT);
    }

    private static void opensTheOrder(Chat chat) {
        chat.writes("/orders");
        chat.presses(
                chat.labels().stream()
                        .filter(label -> label.startsWith("Order "))
                        .findFirst()
                        .orElseThrow());
    }

    private void gives(Permission... permissions) {
        shop.given.done(
                () ->
                        shop.stores
                                .profiles()
                                .permit(
                                        delegate.profile,
                                        anna.number(),
                                        Permissions.of(Set.of(permissions), false)));
    }

    private static final class Faults extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
