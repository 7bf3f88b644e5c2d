package io.guichet.testing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.alert.AlertOperatorHandler.Mailbox;
import io.guichet.application.alert.WatchInstallation;
import io.guichet.application.alert.WatchInstallationHandler;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Runs;
import io.guichet.application.session.Attempt;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The operator hears what a person has to look at, once a day and no oftener. */
class AlertingTheOperatorTest {

    private static final Mailbox OPS =
            new Mailbox(EmailAddress.parse("ops@example.org"), Language.EN);

    private static final Causes NOBODY =
            new Causes(
                    LocalDate.EPOCH,
                    List.of(),
                    List.of(),
                    new Causes.Credit(Causes.Whose.NOBODYS, false));

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final AlertOperator operator = operator(Optional.of(OPS));
    private final WatchInstallation watch =
            new WatchInstallationHandler(
                    new WatchInstallationHandler.Counts(
                            stores.signIn().attempts(),
                            stores.pendingNotices(),
                            stores.debits().debits(),
                            stores.runs().showRuns()),
                    operator,
                    stores.transactions(),
                    company.clock(),
                    100);

    @Test
    void nothing_is_told_where_nothing_is_wrong() {
        fails(99);

        watch.watch();

        assertThat(letters()).isEmpty();
    }

    @Test
    void many_failed_sign_ins_within_an_hour() {
        fails(60);
        fails(40);

        watch.watch();

        assertThat(letters()).hasSize(1);
        Letter letter = letters().getFirst();
        assertThat(letter.to()).isEqualTo(OPS.address());
        assertThat(letter.kind()).isEqualTo(Letter.Kind.OPERATOR_ALERTED);
        assertThat(letter.facts()).isEqualTo(Map.of("alarm", "SIGN_INS_FAILED", "detail", "100"));
    }

    @Test
    void what_failed_before_is_over() {
        fails(500);
        company.clock().advance(Duration.ofMinutes(61));

        watch.watch();

        assertThat(letters()).isEmpty();
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
        assertThat(letters()).hasSize(1);
        company.clock().advance(Duration.ofDays(1));
        watch.watch();

        assertThat(letters()).hasSize(2);
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
        assertThat(letters()).isEmpty();
        at(answered.plusDays(1));
        watch.watch();

        assertThat(letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "DEBITS_UNANSWERED", "detail", "1"));
        desk.books(company.seller().code(), file);
        at(answered.plusDays(2));
        watch.watch();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void customers_for_whom_the_last_run_failed() {
        CustomerNumber customer = company.consumer();
        RunId run = new RunId(UUID.randomUUID());
        SellerCode seller = company.seller().code();
        company.given()
                .done(
                        () -> {
                            Runs runs = stores.runs().store();
                            LocalDate day = company.seller().dayOf(company.clock().instant());
                            Instant now = company.clock().instant();
                            runs.add(new BillingRun(run, seller, day, now), NOBODY);
                            runs.again(run, customer);
                            runs.park(run, customer, "no rate");
                        });

        watch.watch();

        assertThat(letters())
                .extracting(Letter::facts)
                .containsExactly(Map.of("alarm", "TURNS_PARKED", "detail", "1"));
    }

    private void at(LocalDate day) {
        company.clock().setTo(day + "T12:00:00Z");
    }

    @Test
    void each_job_that_fails_by_its_name() {
        operator.alert(Alarm.JOB_FAILING, "mails");
        operator.alert(Alarm.JOB_FAILING, "mails");
        operator.alert(Alarm.JOB_FAILING, "letters");

        assertThat(letters())
                .extracting(letter -> letter.facts().get("detail"))
                .containsExactlyInAnyOrder("mails", "letters");
    }

    @Test
    void several_nodes_write_one_letter() {
        operator.alert(Alarm.BOOKS_WRONG, "1");
        operator(Optional.of(OPS)).alert(Alarm.BOOKS_WRONG, "2");

        assertThat(letters()).hasSize(1);
    }

    @Test
    void without_an_address_the_log_is_told_alone() {
        operator(Optional.empty()).alert(Alarm.SEALS_BROKEN, "documents");

        assertThat(letters()).isEmpty();
    }

    @Test
    void what_cannot_be_mailed_yet_is_logged_once_and_mailed_once_it_can() {
        AtomicBoolean isAway = new AtomicBoolean(true);
        AlertOperator away =
                new AlertOperatorHandler(
                        Optional.of(OPS),
                        stores.signIn().letters(),
                        whileThere(isAway),
                        company.clock());
        Logger log = Logger.getLogger("io.guichet.alert");
        List<LogRecord> lines = new ArrayList<>();
        Filter before = log.getFilter();
        log.setFilter(
                line -> {
                    lines.add(line);
                    return false;
                });
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> away.alert(Alarm.JOB_FAILING, "mails"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> away.alert(Alarm.JOB_FAILING, "mails"));
            isAway.set(false);
            away.alert(Alarm.JOB_FAILING, "mails");
            away.alert(Alarm.JOB_FAILING, "mails");
        } finally {
            log.setFilter(before);
        }

        assertThat(lines).hasSize(1);
        assertThat(letters()).hasSize(1);
    }

    private Transactions whileThere(AtomicBoolean isAway) {
        return new Transactions() {
            @Override
            public <T> T required(Supplier<T> work) {
                if (isAway.get()) {
                    throw new IllegalStateException("no database");
                }
                return stores.transactions().required(work);
            }

            @Override
            public boolean isUnderWay() {
                return false;
            }
        };
    }

    private AlertOperator operator(Optional<Mailbox> mailbox) {
        return new AlertOperatorHandler(
                mailbox, stores.signIn().letters(), stores.transactions(), company.clock());
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

    private List<Letter> letters() {
        Instant now = company.clock().instant();
        return company
                .given()
                .in(() -> stores.signIn().letters().claim(100, now, Duration.ZERO))
                .stream()
                .map(Waiting::letter)
                .toList();
    }
}
