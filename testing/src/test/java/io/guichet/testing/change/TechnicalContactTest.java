package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.notification.MailRoom;
import io.guichet.testing.notification.RecordingMailer;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The technical contact of an account hears what becomes of its services, and of no others. */
class TechnicalContactTest {

    private static final AccountName BAKERY = new AccountName("bakery");

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final InMemoryStores stores = shop.company.stores();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MailRoom mailRoom = new MailRoom(stores, mailer, shop.company.clock());
    private final CustomerNumber anna = shop.owes(ChangeShop.MEDIUM, 1);
    private final ServiceId service = shop.serviceOf(anna).id();
    private final ProfileId paul = shop.company.given().profile();

    @BeforeEach
    void he_has_a_chat() {
        shop.company.given().chatOf(paul);
    }

    @Test
    void an_account_that_is_suspended_for_a_debt_is_told_without_the_debt() {
        shop.desk.keepAccounts().open(anna, BAKERY, List.of(service));
        gives("account/bakery/technical_contact");

        shop.passUntil(ChangeShop.APRIL_FIRST.plusDays(75));
        mails();

        Letter letter = letters().getFirst();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.SERVICES_SUSPENDED);
        assertThat(letter.facts()).containsOnlyKeys("name", "customer", "services");
        assertThat(letter.facts()).containsEntry("services", "site-medium");
        Notice notice = chats().getFirst();
        assertThat(notice.audience()).isEqualTo(new Notice.Audience.OfPerson(paul));
        assertThat(notice.facts()).containsOnlyKeys("what", "customer", "services");
        assertThat(notice.facts()).containsEntry("what", "SUSPENDED");
    }

    @Test
    void what_is_about_to_expire_is_told_with_its_day_and_without_its_price() {
        shop.desk.keepAccounts().open(anna, BAKERY, List.of(service));
        gives("account/bakery/technical_contact");

        tells(Notice.Kind.SERVICE_EXPIRES_SOON);
        mails();

        Letter letter = letters().getFirst();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.SERVICES_EXPIRING);
        assertThat(letter.facts()).containsOnlyKeys("name", "customer", "services", "until");
        assertThat(letter.facts()).containsEntry("until", "2026-05-01");
        assertThat(chats().getFirst().facts())
                .containsOnlyKeys("what", "customer", "services", "until");
    }

    @Test
    void what_is_told_again_is_written_once() {
        shop.desk.keepAccounts().open(anna, BAKERY, List.of(service));
        gives("account/bakery/technical_contact");
        mails();
        mailer.becomes(RecordingMailer.Mood.BUSY);
        tells(Notice.Kind.SERVICE_RESUMED);

        mailRoom.sendMails().send();
        mailer.becomes(RecordingMailer.Mood.TAKES);
        shop.company.clock().advance(Duration.ofHours(1));
        mails();

        assertThat(letters())
                .extracting(Letter::kind)
                .containsOnlyOnce(Letter.Kind.SERVICES_RESUMED);
        assertThat(chats()).hasSize(1);
    }

    @Test
    void nobody_else_is_told() {
        shop.desk.keepAccounts().open(anna, BAKERY, List.of());
        shop.desk.keepAccounts().open(anna, new AccountName("garage"), List.of(service));
        gives("account/bakery/technical_contact account/garage/ftp tech_accounts");

        tells(Notice.Kind.SERVICE_SUSPENDED);
        mails();

        assertThat(letters()).isEmpty();
        assertThat(chats()).isEmpty();
    }

    @Test
    void a_bill_is_not_told() {
        shop.desk.keepAccounts().open(anna, BAKERY, List.of(service));
        gives("account/bakery/technical_contact");

        tells(Notice.Kind.PAYMENT_REMINDER);
        mails();

        assertThat(letters()).isEmpty();
    }

    private void tells(Notice.Kind kind) {
        Map<String, String> facts =
                Map.of(
                        "services",
                        "site-medium",
                        "on",
                        "2026-05-01",
                        TechnicalNews.IDS,
                        service.value().toString());
        shop.company.given().done(() -> stores.outbox().add(new Notice("told", kind, anna, facts)));
    }

    private void mails() {
        int sent;
        do {
            sent = mailRoom.sendMails().send();
        } while (sent > 0);
    }

    /** What waits to be told to technical contacts in their chats. */
    private List<Notice> chats() {
        return stores
                .pendingNotices()
                .claim(
                        PendingNotices.Channel.CHAT,
                        1000,
                        shop.company.clock().instant(),
                        Duration.ZERO)
                .stream()
                .map(PendingNotices.PendingNotice::notice)
                .filter(notice -> notice.kind() == Notice.Kind.SERVICES_LOOKED_AFTER)
                .toList();
    }

    private List<Letter> letters() {
        return shop
                .company
                .given()
                .in(
                        () ->
                                stores.signIn()
                                        .letters()
                                        .claim(
                                                100,
                                                shop.company.clock().instant(),
                                                Duration.ofMinutes(1)))
                .stream()
                .map(Waiting::letter)
                .toList();
    }

    private void gives(String written) {
        shop.company
                .given()
                .done(() -> stores.profiles().permit(paul, anna, Permissions.read(written, false)));
    }
}
