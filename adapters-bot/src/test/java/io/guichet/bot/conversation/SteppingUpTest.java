package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.Tried;
import io.guichet.application.notification.Notice;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.text.Texts;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.testing.factor.FactorUseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

/** What matters takes a second factor in a chat as well. */
class SteppingUpTest {

    private final Shop shop = new Shop();
    private final Customer anna = shop.customer("Anna");
    private final Chat chat = Chat.of(shop, "en", anna);
    private final FactorUseCases factor = new FactorUseCases(shop.stores, shop.clock);
    private SecondFactor phone;

    @BeforeEach
    void annaHasAPhone() {
        phone = factor.enrol(chat.profile, Entrance.ofSession("page"));
        shop.clock.pass(Duration.ofSeconds(30));
    }

    @Test
    void an_act_goes_on_once_the_code_was_right() {
        chat.writes("/unlink").presses("Unlink this Telegram");

        assertThat(chat.reads()).contains("Confirm that it is you");
        types(factor.code(phone));
        assertThat(chat.reads()).doesNotContain("Confirm that it is you");
        assertThat(isLinked()).isFalse();
    }

    @Test
    void an_account_is_offered_once_the_code_was_right() {
        AccountName name = new AccountName("my-shop");
        new Hosting(shop).inAccount(anna, name.value());
        TransferAccount transfers = HostingAccounts.of(shop).transferAccount();
        chat.writes("/services").presses("Hosting accounts").presses("my-shop");
        chat.presses("Transfer").writes("anybody@example.com");

        chat.presses("Offer with the same end");

        assertThat(chat.reads()).contains("Confirm that it is you");
        assertThat(transfers.offered(anna.number(), name)).isEmpty();
        types(factor.code(phone));
        assertThat(chat.popUp()).isEqualTo("Transfer offered.");
        assertThat(transfers.offered(anna.number(), name)).isPresent();
    }

    @Test
    void no_code_stands_in_the_chat() {
        chat.writes("/unlink").presses("Unlink this Telegram");
        chat.presses("1").presses("2");

        assertThat(chat.reads()).contains("Typed: \u25cf\u25cf\u25cb\u25cb\u25cb\u25cb");
        chat.presses("Erase");
        assertThat(chat.reads()).contains("Typed: \u25cf\u25cb");
    }

    @Test
    void five_wrong_codes_lock() {
        chat.writes("/unlink").presses("Unlink this Telegram");

        for (int left = 4; left > 0; left--) {
            types(wrong());
            assertThat(chat.popUp()).isEqualTo("Wrong code. Tries left: " + left + ".");
        }
        types(wrong());
        String until =
                Texts.in(Language.EN)
                        .moment(shop.clock.instant().plus(Attempts.LOCKED_FOR), shop.seller.zone());
        assertThat(chat.reads()).contains("Too many wrong codes.", "before " + until + ";");
        assertThat(isLinked()).isTrue();
    }

    @Test
    void a_fresh_confirmation_is_not_asked_for_again() {
        factor.confirmFactor()
                .confirm(
                        new ConfirmFactor.Command(
                                chat.profile, Entrance.ofChat(chat.user), factor.code(phone)));

        chat.writes("/unlink").presses("Unlink this Telegram");

        assertThat(isLinked()).isFalse();
    }

    @Test
    void the_message_goes_on_by_itself_when_the_page_has_the_code() {
        chat.writes("/unlink").presses("Unlink this Telegram");
        String page = page();

        assertThat(factor.confirmFactor().approve(page, new Proof.Code(factor.code(phone))))
                .isInstanceOf(Tried.Confirmed.class);
        Notice approved =
                shop.stores.outbox().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.STEP_UP_APPROVED)
                        .findFirst()
                        .orElseThrow();
        Chat other = Chat.of(shop, "en", anna);
        other.isTold(approved);
        assertThat(other.answers()).isEmpty();
        assertThat(isLinked()).isTrue();

        chat.isTold(approved);

        assertThat(chat.answer(Reply.EditAbout.class)).isPresent();
        assertThat(isLinked()).isFalse();
    }

    @Test
    void what_was_given_with_a_second_factor_shows_nothing_without() {
        Chat accountant = Chat.of(shop, "en");
        gives(accountant);

        accountant.writes("/menu").presses("Anna " + anna.number());
        assertThat(accountant.reads()).contains("you have none yet");

        SecondFactor tablet = factor.enrol(accountant.profile, Entrance.ofSession("page"));
        shop.clock.pass(Duration.ofSeconds(30));
        accountant.writes("/menu").presses("Anna " + anna.number());
        String code = factor.code(tablet);
        code.chars().forEach(digit -> accountant.presses(Character.toString(digit)));
        assertThat(accountant.labels()).contains("Invoices");
    }

    @Test
    void whoever_has_passkeys_only_is_shown_the_page_and_no_keypad() {
        Entrance page = Entrance.ofSession("page");
        factor.enrolPasskey(chat.profile, page, "key");
        factor.keepSecondFactors()
                .remove(
                        chat.profile,
                        page,
                        phone.id(),
                        factor.signed(chat.profile, page, "key", 1));

        chat.writes("/unlink").presses("Unlink this Telegram");

        assertThat(chat.reads()).contains("Confirm with your passkey on the page.");
        assertThat(chat.labels()).doesNotContain("1").contains("Cancel");
        Entrance here = Entrance.ofChat(chat.user);
        assertThat(
                        factor.confirmFactor()
                                .approve(page(), factor.signed(chat.profile, here, "key", 2)))
                .isInstanceOf(Tried.Confirmed.class);
    }

    private void gives(Chat accountant) {
        Permissions billing = Permissions.of(Set.of(Permission.BILLING), true);
        shop.given.done(
                () -> shop.stores.profiles().permit(accountant.profile, anna.number(), billing));
    }

    private void types(String code) {
        code.chars().forEach(digit -> chat.presses(Character.toString(digit)));
    }

    private String wrong() {
        return factor.code(phone).equals("000000") ? "000001" : "000000";
    }

    private boolean isLinked() {
        return shop.stores.findChatLink().linkedTo(chat.user).isPresent();
    }

    private String page() {
        return chat.buttons().stream()
                .filter(Button.Link.class::isInstance)
                .map(Button.Link.class::cast)
                .map(Button.Link::url)
                .filter(url -> url.contains("/approve?c="))
                .map(url -> url.substring(url.indexOf("?c=") + 3))
                .findFirst()
                .orElseThrow();
    }
}
