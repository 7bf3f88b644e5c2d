package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.publicsector.PublicDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** A public body reads how its invoices stand on Chorus Pro and gives what is missing. */
class PublicBodiesTest {

    private final Shop shop = new Shop();
    private final PublicDesk desk = new PublicDesk(shop.stores, shop.clock);
    private final Customer townHall = shop.customer(PublicDesk.townHall());
    private final Chat chat = Chat.of(shop, "en", townHall);

    @BeforeEach
    void sellerDeposits() {
        new Hosting(shop).follows(Preset.INVOICE, Map.of(Setting.CHORUS_PRO, "on"));
    }

    @Test
    void the_number_that_is_missing_is_typed_and_lets_the_deposit_go() {
        desk.chorusPro().demands(new Demands(false, true, false));
        DocumentReference invoice = invoiced();
        desk.deposits();
        chat.writes("/menu");
        chat.isTold(shop.stores.outbox().notices().getLast());
        assertThat(chat.reads()).contains("cannot be deposited on Chorus Pro yet");

        chat.writes(invoice.value());
        assertThat(chat.reads()).contains("your engagement number is needed");
        chat.presses("Engagement number");
        chat.writes("x".repeat(51));
        assertThat(Layout.plain(chat.answer(Reply.Ask.class).orElseThrow().question()))
                .contains("at most 50 characters", "for invoice " + invoice);
        chat.writes("EJ-2026-7");
        assertThat(chat.reads()).contains("deposited on Chorus Pro with EJ-2026-7");

        desk.deposits();
        assertThat(desk.chorusPro().received())
                .containsExactly(invoice + " service= engagement=EJ-2026-7");
        assertThat(desk.depositOf(invoice).standing().state()).isEqualTo(TransmissionState.SENT);
    }

    @Test
    void how_it_stands_is_on_the_invoice() {
        DocumentReference invoice = invoiced();
        chat.writes(invoice.value());
        assertThat(chat.reads()).contains("Chorus Pro: will be deposited");
        desk.deposits();
        chat.writes(invoice.value());
        assertThat(chat.reads()).contains("Chorus Pro: deposited");

        desk.chorusPro().sets("MISE_A_DISPOSITION");
        shop.clock.pass(Duration.ofMinutes(1));
        desk.deposits();
        chat.writes(invoice.value());
        assertThat(chat.reads()).contains("Chorus Pro: mise a disposition");
        assertThat(chat.labels()).doesNotContain("Engagement number");
    }

    @Test
    void a_number_that_comes_too_late_is_not_kept() {
        desk.chorusPro().demands(new Demands(false, true, false));
        DocumentReference invoice = invoiced();
        desk.deposits();
        chat.writes(invoice.value());
        chat.presses("Engagement number");
        desk.gives(townHall.number(), invoice, "EJ-1");
        desk.deposits();

        chat.writes("EJ-2");
        assertThat(chat.reads()).contains("EJ-2 was not kept");
        assertThat(desk.chorusPro().received()).hasSize(1);
    }

    private DocumentReference invoiced() {
        return shop.invoices(townHall, "100").reference();
    }
}
