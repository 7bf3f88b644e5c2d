package io.guichet.testing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeTokenHandler;
import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.audit.RecordRefusalHandler;
import io.guichet.application.audit.VerifyAudit;
import io.guichet.application.audit.VerifyAuditHandler;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.Caller;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.moving.ChangeCustomer.Details;
import io.guichet.application.moving.ChangeCustomerHandler;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.identity.ListedAddresses;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class AuditingTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber bakery = company.company();
    private final ProfileId anna = company.given().profile();
    private final InMemoryAuditTrail trail = company.stores().audit();
    private final Acts acts = new Acts();
    private final AuditBooks books = new AuditBooks(trail, company.clock());
    private final Transactions transactions =
            new AuditedTransactions(company.stores().transactions(), acts, books);
    private final Act act =
            new Act(
                    new Act.Actor(Optional.of(anna), Optional.empty(), Optional.empty(), false),
                    Optional.of(bakery),
                    "POST /tokens",
                    "192.0.2.7");

    @Test
    void what_somebody_does_is_written_down_with_what_came_of_it() {
        acts.begin(act, "{\"name\":\"script\"}");
        makeToken("script");
        assertThat(acts.end()).isTrue();

        AuditEntry entry = entries().getFirst();
        assertThat(entry.act()).isEqualTo(act);
        assertThat(entry.at()).isEqualTo(company.clock().instant());
        assertThat(entry.result()).isEqualTo("made");
        assertThat(entry.after()).isEqualTo("{\"name\":\"script\"}");
        assertThat(entry.previous()).isEqualTo(AuditEntry.GENESIS);
    }

    @Test
    void what_stood_before_is_told_with_what_was_asked_for_and_what_stands_now() {
        CreditSwitches switches = company.stores().wishes().creditSwitches();
        CreditThresholds thresholds = company.stores().wishes().thresholds();
        company.given().done(() -> thresholds.set(threshold("10.00")));

        acts.begin(act, "asked");
        transactions.required(
                () -> {
                    switches.turn(bakery, true);
                    thresholds.set(threshold("20.00"));
                    return true;
                });

        AuditEntry entry = entries().getFirst();
        assertThat(entry.before()).contains("10.00").doesNotContain("20.00");
        assertThat(entry.after()).startsWith("asked\n").contains("20.00");
    }

    @Test
    void whoever_lost_a_race_is_told_with_what_his_last_attempt_changed() {
        CreditThresholds thresholds = company.stores().wishes().thresholds();
        company.given().done(() -> thresholds.set(threshold("10.00")));
        AtomicInteger attempts = new AtomicInteger();

        acts.begin(act, "");
        transactions.required(
                () -> {
                    thresholds.set(threshold("2" + attempts.get() + ".00"));
                    if (attempts.getAndIncrement() == 0) {
                        throw new ConcurrentUpdateException("somebody was faster");
                    }
                    return true;
                });

        assertThat(entries().getFirst().after()).contains("21.00").doesNotContain("20.00");
    }

    private CreditThreshold threshold(String amount) {
        return new CreditThreshold(bakery, Money.euros(amount), false);
    }

    @Test
    void of_a_new_identity_it_is_told_that_there_is_another_and_never_whose() {
        ChangeCustomer desk =
                new ChangeCustomerHandler(
                        company.stores().customers(),
                        company.stores().profiles(),
                        new CustomerLock(company.stores().ledger(), company.does().parties()),
                        company.stores().tax().vatIdChecks(),
                        transactions,
                        company.clock());
        Party liberal =
                Samples.liberalProfession()
                        .billedAt(Samples.billedElsewhere().billing().orElseThrow());
        Details details = new Details(liberal, new EmailAddress("new@example.com"), Language.EN);
        acts.begin(act, "asked");
        desk.change(new ChangeCustomer.Command(bakery, 0, details, By.STAFF, "somebody"));
        acts.end();

        AuditEntry entry = entries().getFirst();
        assertThat(entry.before()).isNotEmpty().doesNotContain("Boulangerie", "@");
        assertThat(entry.after()).isNotEmpty().doesNotContain(liberal.name(), "@");
    }

    @Test
    void what_changes_nothing_is_not_written_down() {
        acts.begin(act, "");
        transactions.required(() -> company.stores().customers().find(bakery));

        assertThat(acts.end()).isFalse();
        assertThat(entries()).isEmpty();
    }

    @Test
    void what_fails_leaves_neither_a_change_nor_an_entry() {
        acts.begin(act, "");
        assertThatIllegalStateException().isThrownBy(() -> transactions.required(this::fail));

        assertThat(acts.end()).isFalse();
        assertThat(entries()).isEmpty();
        assertThat(company.stores().profiles().permissions(anna, bakery)).isEmpty();
    }

    @Test
    void what_nobody_does_is_not_written_down() {
        makeToken("by the clock");

        assertThat(entries()).isEmpty();
    }

    @Test
    void an_act_in_several_transactions_is_one_entry() {
        acts.begin(act, "");
        makeToken("first");
        makeToken("second");

        assertThat(entries()).hasSize(1);
    }

    @Test
    void what_is_refused_is_written_down_by_its_code() {
        new RecordRefusalHandler(books, company.stores().transactions())
                .record(act, "scope-missing", "{}");

        assertThat(entries().getFirst().result()).isEqualTo("refused: scope-missing");
    }

    @Test
    void a_whole_chain_is_found_whole() {
        writeThree();

        assertThat(verify()).isEqualTo(new VerifyAudit.Report(1, 3, ""));
    }

    @Test
    void whoever_rewrites_an_entry_is_found_out() {
        writeThree();
        AuditEntry second = entries().get(1);
        trail.tamper(
                new AuditEntry(
                        second.chain(),
                        second.number(),
                        second.at(),
                        second.act(),
                        "nothing-to-do",
                        second.before(),
                        second.after(),
                        second.previous()));

        assertThat(verify().brokenAt()).isEqualTo("customer/" + bakery + " 2");
    }

    private void writeThree() {
        for (int time = 0; time < 3; time++) {
            acts.begin(act, "");
            makeToken("script");
            acts.end();
        }
    }

    private VerifyAudit.Report verify() {
        return new VerifyAuditHandler(trail, company.stores().transactions()).verify();
    }

    private boolean fail() {
        company.stores().profiles().grant(anna, bakery);
        throw new IllegalStateException("no more paper");
    }

    private void makeToken(String name) {
        IdentityUseCases identity = new IdentityUseCases(company.stores(), company.clock());
        byte[] random = new byte[TokenSecret.RANDOM_BYTES];
        new java.util.Random().nextBytes(random);
        new MakeTokenHandler(
                        new MakeTokenHandler.Stores(
                                company.stores().accessTokens(), company.stores().news()),
                        new MakeTokenHandler.Checks(
                                identity.actForCustomer(),
                                new ListedAddresses(),
                                (profile, entrance, need) -> StepUp.Verdict.GO_ON),
                        () -> TokenSecret.of(random),
                        transactions,
                        company.clock())
                .make(
                        new MakeToken.Command(
                                new Caller(anna, "Anna", Language.FR, Caller.Role.CUSTOMER),
                                Entrance.ofSession("page"),
                                name,
                                TokenRights.all(),
                                Optional.empty()));
    }

    private List<AuditEntry> entries() {
        return trail.list(AuditEntry.chainOf(bakery), Long.MAX_VALUE, 10).items();
    }
}
