package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Unused credit is asked back in the chat. */
class PayingOutTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final DebitDesk desk =
            new DebitDesk(
                    UseCases.over(
                            shop.stores,
                            new FakeCardProvider(shop.stores.transactions(), shop.clock),
                            shop.clock));
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void all_of_it_goes_to_the_account_of_the_mandate_once() {
        hasCreditAndMandate();

        chat.writes("/balance").presses("Get it back");
        assertThat(chat.reads()).contains("€50.00", "FR76 **** 0189").doesNotContain("FR7630006");
        assertThat(asked()).isEmpty();

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("€50.00 will be transferred to FR76 **** 0189");
        assertThat(asked()).extracting(Refund::amount).containsExactly(euros("50.00"));
        assertThat(shop.creditOf(acme)).isEqualTo(euros("0.00"));
        assertThat(chat.writes("/balance").labels()).doesNotContain("Get it back");
    }

    @Test
    void credit_that_was_spent_meanwhile_is_not_paid_out() {
        hasCreditAndMandate();
        chat.writes("/balance").presses("Get it back");
        Chat.of(shop, "en", acme).writes("/balance").presses("Get it back").presses("Confirm");

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("Your credit is €0.00", "Nothing");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_mandate_that_is_revoked_meanwhile_gets_nothing() {
        hasCreditAndMandate();
        chat.writes("/balance").presses("Get it back");
        desk.ends(acme.number(), desk.of(acme.number()).getFirst().id(), false);

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("No bank account of yours is known here");
        assertThat(asked()).isEmpty();
    }

    @Test
    void it_takes_the_second_factor() {
        hasCreditAndMandate();
        FactorUseCases factor = new FactorUseCases(shop.stores, shop.clock);
        SecondFactor phone = factor.enrol(chat.profile, Entrance.ofSession("page"));
        shop.clock.pass(Duration.ofSeconds(30));

        chat.writes("/balance").presses("Get it back").presses("Confirm");

        assertThat(chat.reads()).contains("Confirm that it is you");
        assertThat(asked()).isEmpty();
        factor.code(phone).chars().forEach(digit -> chat.presses(Character.toString(digit)));
        assertThat(chat.reads()).contains("will be transferred");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void it_is_the_owners_alone() {
        hasCreditAndMandate();
        Chat accountant = Chat.of(shop, "en");
        Permissions billing = Permissions.of(Set.of(Permission.BILLING), false);
        shop.given.done(
                () -> shop.stores.profiles().permit(accountant.profile, acme.number(), billing));

        accountant.writes("/balance");

        assertThat(accountant.reads()).contains("Credit available: €50.00");
        assertThat(accountant.labels()).doesNotContain("Get it back");
    }

    @Test
    void without_a_mandate_it_says_what_to_do() {
        shop.transfers(acme, "50.00");

        chat.writes("/balance").presses("Get it back");

        assertThat(chat.reads()).contains("No bank account of yours is known here");
        assertThat(chat.labels()).doesNotContain("Confirm");
    }

    @Test
    void where_the_policy_keeps_it_nothing_is_asked_first() {
        new Hosting(shop).follows(Preset.INVOICE, Map.of());
        hasCreditAndMandate();

        chat.writes("/balance").presses("Get it back");

        assertThat(chat.reads()).contains("By your contract credit pays invoices");
        assertThat(chat.labels()).doesNotContain("Confirm");
    }

    @Test
    void it_works_in_french() {
        hasCreditAndMandate();
        Chat french = Chat.of(shop, "fr", acme).writes("/balance").presses("Me le faire verser");

        assertThat(french.presses("Confirmer").reads())
                .contains("50,00\u00a0€", "FR76 **** 0189", "virés");
        assertThat(asked()).hasSize(1);
    }

    private void hasCreditAndMandate() {
        desk.collectsAs(acme.seller(), DebitDesk.CREDITOR);
        desk.signs(acme.number());
        shop.transfers(acme, "50.00");
    }

    private List<Refund> asked() {
        return shop.stores.refunds().requestedBy(acme.number());
    }
}
