package io.guichet.testing.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.alert.WatchInstallation;
import io.guichet.application.alert.WatchInstallationHandler;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.Webhooks.Waiting;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Runs;
import io.guichet.application.session.Attempt;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operator hears of counts that a person has to look at. */
class WatchingTheInstallationTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final OperatorsMail mail = new OperatorsMail(company);
    private final WatchInstallation watch =
            new WatchInstallationHandler(
                    new WatchInstallationHandler.Counts(
                            stores.signIn().attempts(),
                            new WatchInstallationHandler.Outboxes(
                                    stores.pendingNotices(),
                                    stores.signIn().letters(),
                                    stores.conversationHealth(),
                                    stores.webhooks()),
                            stores.debits().debits(),
                            stores.runs().showRuns()),
                    mail.operator(Optional.of(OperatorsMail.OPS)),
                    stores.transactions(),
                    company.clock(),
                    100);

    @Test
    void nothing_is_told_where_nothing_is_wrong() {
        fails(99);

        watch.watch();

        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void many_failed_sign_ins_within_an_hour() {
        fails(60);
        fails(40);

        watch.watch();

        assertThat(mail.letters()).hasSize(1);
        Letter letter = mail.letters().getFirst();
        assertThat(letter.to()).isEqualTo(OperatorsMail.OPS.address());
        assertThat(letter.kind()).isEqualTo(Letter.Kind.OPERATOR_ALERTED);
        assertThat(letter.facts()).isEqualTo(Map.of("alarm", "SIGN_INS_FAILED", "detail", "100"));
    }

    @Test
    void what_failed_before_is_over() {
        fails(500);
        company.clock().advance(Duration.ofMinutes(61));

        watch.watch();

        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void notices_that_were_given_up_once_a_day_for_as_long_as_they_are() {
        CustomerNumber customer = company.consumer();
        Notice notice = new Notice("n", Notice.Kind.RESTRICTION_BEGAN, customer, Map.of());
        company.given().done(() -> stores.outbox().add(notice));
        Instant now = company.clock().instant();
        stores.pendingNotices()
                .claim(Channel.MAIL, 100, now, Duration.ofMinutes(1))
                .forEach(waiting -> stores.pendingNotices().park(waiting, now, "no such mailbox"));

        watch.watch();
        watch.watch();
        assertThat(mail.letters()).hasSize(1);
        company.clock().advance(Duration.ofDays(1));
        watch.watch();

        assertThat(mail.letters()).hasSize(2);
    }

    @Test
    void debits_of_which_nobody_says_what_came_once_the_bank_had_its_time() {
        DebitDesk desk = new DebitDesk(company.does());
        desk.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber customer = company.consumer();
        desk.signs(customer);
        Debit debit = desk.debits(company.invoices(customer, "12.00"));
        CollectionId file = new CollectionId(UUID.randomUUID());
        at(debit.collectOn().minusDays(6));
        desk.makes(file, company.seller().code(), debit.collectOn());
        LocalDate answered = BankDays.answeredBy(debit.collectOn());

        at(answered);
        watch.watch();
        assertThat(mail.letters()).isEmpty();
        at(answered.plusDays(1));
        watch.watch();

        assertThat(mail.letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "DEBITS_UNANSWERED", "detail", "1"));
        desk.books(company.seller().code(), file);
        at(answered.plusDays(2));
        watch.watch();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void letters_that_were_given_up_within_a_day() {
        Instant now = company.clock().instant();
        Letter letter =
                new Letter(
                        "reset",
                        Letter.Kind.PASSWORD_RESET,
                        EmailAddress.parse("anna@example.org"),
                        Language.FR,
                        "/password/new?code=abc",
                        Map.of("name", "Anna"));
        Letters box = stores.signIn().letters();
        company.given().done(() -> box.add(letter));
        company.given().in(() -> box.claim(1, now, Duration.ofMinutes(1))).stream()
                .forEach(given -> company.given().done(() -> box.park(given, now, "no")));

        watch.watch();
        company.clock().advance(Duration.ofDays(1));
        watch.watch();

        assertThat(mail.letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "LETTERS_PARKED", "detail", "1"));
    }

    @Test
    void customers_for_whom_the_last_run_failed() {
        Customer customer = company.given().customerOf(company.seller());
        company.given().invoiceOf(customer);
        RunId run = new RunId(UUID.randomUUID());
        SellerCode seller = company.seller().code();
        company.given()
                .done(
                        () -> {
                            Runs runs = stores.runs().store();
                            LocalDate day = company.seller().dayOf(company.clock().instant());
                            Instant now = company.clock().instant();
                            runs.add(new BillingRun(run, seller, day, now), whateverIsOpen(day));
                            runs.park(run, customer.number(), "no rate");
                        });

        watch.watch();

        assertThat(mail.letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "TURNS_PARKED", "detail", "1"));
    }

    @Test
    void messages_of_chats_that_were_given_up_within_a_day() {
        Instant now = company.clock().instant();
        OutgoingMessage message = new OutgoingMessage("m", 7, "topic", "sendMessage", "{}");
        stores.messageOutbox().add(1, List.of(message), now);
        stores.messageOutbox()
                .claim(1, "node", 1, now, Duration.ofMinutes(1))
                .forEach(given -> stores.messageOutbox().park(given, "message is too long"));

        watch.watch();
        company.clock().advance(Duration.ofDays(1).plusMinutes(2));
        watch.watch();

        assertThat(mail.letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "CHATS_PARKED", "detail", "1"));
    }

    @Test
    void webhooks_that_take_an_event_not_for_hours() {
        Instant now = company.clock().instant();
        Webhook webhook = webhook(now);
        NumberedEvent event =
                new NumberedEvent(
                        1,
                        now,
                        new ProvisioningEvent(
                                UUID.randomUUID(), 1, company.consumer(), Kind.OPENED, Map.of()));
        company.given().done(() -> stores.webhooks().await(webhook.id(), List.of(event), now));

        tried(webhook, 5);
        watch.watch();
        assertThat(mail.letters()).isEmpty();
        tried(webhook, 6);
        watch.watch();
        assertThat(mail.letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "WEBHOOKS_FAILING", "detail", "1"));

        company.given().done(() -> stores.webhooks().settle(webhook.id(), 1));
        company.clock().advance(Duration.ofDays(1));
        watch.watch();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void webhooks_that_want_no_more_until_somebody_turns_them_on_or_removes_them() {
        Instant now = company.clock().instant();
        Webhook webhook = webhook(now);
        company.given().done(() -> stores.webhooks().save(webhook.gone(now)));

        watch.watch();
        company.clock().advance(Duration.ofDays(1));
        watch.watch();
        assertThat(mail.letters()).hasSize(2);

        company.given().done(() -> stores.webhooks().remove(webhook.id()));
        company.clock().advance(Duration.ofDays(1));
        watch.watch();
        assertThat(mail.letters()).hasSize(2);
    }

    private Webhook webhook(Instant now) {
        Webhook made = Webhook.of(UUID.randomUUID(), URI.create("https://hooks.example/"), 0, now);
        company.given().done(() -> stores.webhooks().add(made));
        return made;
    }

    private void tried(Webhook webhook, int times) {
        Instant next = company.clock().instant().plus(Duration.ofHours(20));
        company.given()
                .done(() -> stores.webhooks().postpone(webhook.id(), new Waiting(1, times), next));
    }

    private static Causes whateverIsOpen(LocalDate day) {
        return new Causes(
                day,
                List.of(),
                List.of(
                        new Causes.Unpaid(
                                new DunningStep("reminder", Anchor.ISSUE, 0, Act.NOTICE),
                                LocalDate.EPOCH,
                                day,
                                day.plusDays(60))),
                new Causes.Credit(Causes.Whose.NOBODYS, false));
    }

    private void at(LocalDate day) {
        company.clock().setTo(day + "T12:00:00Z");
    }

    private void fails(int times) {
        Instant now = company.clock().instant();
        company.given()
                .done(
                        () -> {
                            String key = Samples.hash();
                            stores.signIn().attempts().lock(key);
                            stores.signIn().attempts().save(new Attempt(key, times, now, now));
                        });
    }
}
