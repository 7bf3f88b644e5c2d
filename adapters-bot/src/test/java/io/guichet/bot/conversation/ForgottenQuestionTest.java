package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.factor.FactorUseCases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A dialogue that asks nothing about whoever is in the chat gives nothing away all the same. */
class ForgottenQuestionTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());

    private final List<CustomerNumber> looked = new ArrayList<>();
    private final FindExportUnderWay underWay =
            new Gate()
                    .guard(
                            FindExportUnderWay.class,
                            customer -> {
                                looked.add(customer);
                                return Optional.empty();
                            });
    private final Shop shop = new Shop();
    private final Customer bakery = shop.customer("Bakery");
    private final Customer garage = shop.customer("Garage");
    private final Chat chat = Chat.of(shop, "en", bakery);

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void a_customer_gets_at_what_is_his() {
        chat.planted = () -> looksAt(bakery);

        chat.writes("/unlink");

        assertThat(looked).containsExactly(bakery.number());
        assertThat(Actors.current()).isEmpty();
    }

    @Test
    void nobody_gets_at_what_is_another_customers() {
        chat.planted = () -> looksAt(garage);

        chat.writes("/unlink");

        assertThat(looked).isEmpty();
        assertThat(chat.reads()).contains("Bakery").doesNotContain("Garage");
        assertThat(Actors.current()).isEmpty();
    }

    @Test
    void whoever_is_not_linked_gets_at_nothing() {
        Chat stranger = new Chat(shop, "en");
        String code = stranger.newCode();
        stranger.planted = () -> looksAt(bakery);

        stranger.writes("/start L" + code);

        assertThat(looked).isEmpty();
    }

    @Test
    void what_takes_a_second_factor_takes_it_although_nobody_asks_for_it() {
        Permissions careful = Permissions.read("billing", true);
        shop.given.done(
                () -> shop.stores.profiles().permit(chat.profile, garage.number(), careful));
        chat.planted = () -> looksAt(garage);

        chat.writes("/unlink");
        assertThat(looked).isEmpty();

        FactorUseCases factor = new FactorUseCases(shop.stores, shop.clock);
        factor.enrol(chat.profile, Entrance.ofSession("page"));
        factor.confirmed(chat.profile, Entrance.ofChat(chat.user));
        chat.planted = () -> {};
        chat.writes("/account").presses("Garage " + garage.number());
        chat.planted = () -> looksAt(garage);
        chat.writes("/funds");
        assertThat(looked).as("fresh, and asked for").containsOnly(garage.number()).isNotEmpty();
    }

    private void looksAt(Customer customer) {
        Optional<?> ignored = underWay.find(customer.number());
    }
}
