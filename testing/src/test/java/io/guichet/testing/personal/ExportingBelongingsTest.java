package io.guichet.testing.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.RecoveryCase.Opening;
import io.guichet.domain.recovery.RecoveryCase.Subject;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody has, pays with and comes in by is in the archive of all that is kept about him. */
class ExportingBelongingsTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final CustomerNumber bakery = company.consumer();
    private final ProfileId anna = desk.somebody("anna@example.org").id();
    private final ProfileId sam = desk.somebody("sam@example.net").id();
    private final Instant now = company.clock().instant();

    ExportingBelongingsTest() {
        desk.in(() -> stores.profiles().grant(anna, bakery));
    }

    @Test
    void what_he_has_and_pays_with_is_in_it_and_nothing_that_pays() throws IOException {
        desk.in(
                () -> {
                    stores.accounts()
                            .add(
                                    new Account(
                                            UUID.randomUUID(),
                                            new AccountName("bakery-lyon"),
                                            bakery,
                                            List.of(),
                                            now,
                                            Optional.empty(),
                                            0));
                    stores.storedCards().add(card());
                    stores.debits().mandates().add(mandate(anna, "192.0.2.1"));
                });

        assertThat(exported(bakery + "/customer.json"))
                .contains("\"name\":\"bakery-lyon\"")
                .contains("\"brand\":\"visa\"", "\"last4\":\"4242\"", "\"expires\":\"2030-12\"")
                .contains("\"iban\":\"FR7630006000011234567890189\"", "\"holder\":\"Anna Noël\"")
                .contains("\"signed_from\":\"192.0.2.1\"")
                .doesNotContain("tok_secret");
    }

    @Test
    void what_his_tokens_and_rules_let_in_is_in_it() throws IOException {
        AccessToken panel =
                new AccessToken(
                        UUID.randomUUID(),
                        anna,
                        "panel",
                        "gct_Ab3d",
                        new TokenRights(
                                Set.of(Scope.parse("invoices:read")),
                                Optional.of(bakery),
                                Optional.of(new AccountName("bakery-lyon")),
                                List.of("192.0.2.0/24")),
                        now,
                        now.plus(Duration.ofDays(30)),
                        true,
                        Optional.empty());
        String hash = Samples.hash();
        IpRules rules = new IpRules(false, List.of(new IpRules.Rule("2001:db8::/32", true, true)));
        desk.in(
                () -> {
                    stores.accessTokens().add(hash, panel);
                    stores.ipRules().put(anna, rules);
                });

        assertThat(exported("profile.json"))
                .contains("\"begins\":\"gct_Ab3d\"", "\"disabled\":true", "\"invoices:read\"")
                .contains("\"account\":\"bakery-lyon\"", "\"addresses\":[\"192.0.2.0/24\"]")
                .contains("\"others\":\"deny\"", "\"range\":\"2001:db8::/32\"")
                .contains("\"action\":\"allow\"", "\"alert\":true")
                .doesNotContain(hash);
    }

    @Test
    void when_he_was_on_hold_is_in_it_and_not_what_staff_noted() throws IOException {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        bakery,
                        Reason.TERMS,
                        "told us lies",
                        Optional.of(sam),
                        now,
                        Optional.empty());
        desk.in(
                () -> {
                    stores.customerHolds().add(hold);
                    stores.customerHolds().lift(hold.lift(sam, now.plusSeconds(60)));
                });

        assertThat(exported(bakery + "/customer.json"))
                .contains("\"reason\":\"TERMS\"", "\"since\":\"" + now)
                .contains("\"lifted_at\":\"" + now.plusSeconds(60))
                .doesNotContain("told us lies", sam.value().toString());
    }

    @Test
    void on_which_day_he_came_in_last_is_in_it() throws IOException {
        assertThat(exported("profile.json")).contains("\"came_in\":null");
        desk.in(() -> stores.presences().gather(now));

        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        assertThat(exported("profile.json"))
                .containsPattern(
                        "\"came_in\":\\{\"since\":\"%1$s\",\\s*\"last_on\":\"%1$s\""
                                .formatted(today));
    }

    @Test
    void whether_he_acts_with_a_second_factor_is_in_it() throws IOException {
        CustomerNumber friends = company.company();
        desk.in(
                () ->
                        stores.profiles()
                                .permit(
                                        anna,
                                        friends,
                                        Permissions.of(Set.of(Permission.BILLING), true)));

        assertThat(exported("profile.json"))
                .containsPattern("\"permissions\":\"billing\",\\s*\"with_second_factor\":true");
    }

    @Test
    void how_he_was_let_in_again_is_in_it_and_not_what_staff_wrote_for_itself() throws IOException {
        RecoveryCase opened =
                RecoveryCase.open(
                        UUID.randomUUID(),
                        new Subject(anna, Set.of(Proof.IDENTITY_DOCUMENT)),
                        Loss.E_MAIL,
                        Optional.of(new EmailAddress("new@example.org")),
                        new Opening(sam, now, "sounds odd"));
        desk.in(
                () -> {
                    stores.recoveries().add(opened);
                    stores.recoveries()
                            .save(
                                    opened.with(
                                            new Check(
                                                    Proof.PHONE_CALL,
                                                    false,
                                                    sam,
                                                    now,
                                                    "did not know her town")));
                });

        assertThat(exported("profile.json"))
                .contains("\"lost\":\"E_MAIL\"", "\"new_email\":\"new@example.org\"")
                .containsPattern("\"proof\":\"PHONE_CALL\",\\s*\"passed\":false")
                .doesNotContain("sounds odd", "her town", sam.value().toString());
    }

    @Test
    void from_where_others_came_is_not_in_it() throws IOException {
        desk.in(
                () -> {
                    stores.debits().mandates().add(mandate(sam, "192.0.2.66"));
                    acted(1, anna, "192.0.2.1");
                    acted(2, sam, "192.0.2.66");
                });

        assertThat(exported(bakery + "/customer.json")).contains("\"signed_from\":null");
        assertThat(exported(bakery + "/acts.json"))
                .contains("\"what\":\"act 1\"", "\"what\":\"act 2\"", "192.0.2.1\"")
                .doesNotContain("192.0.2.66");
    }

    private void acted(long number, ProfileId who, String from) {
        Act.Actor actor =
                new Act.Actor(Optional.of(who), Optional.empty(), Optional.empty(), false);
        Act act = new Act(actor, Optional.of(bakery), "act " + number, from);
        AuditTrail.Head head = stores.listAudit().lock(act.chain());
        stores.listAudit()
                .append(new AuditEntry(act.chain(), number, now, act, "200", "", "", head.seal()));
    }

    private StoredCard card() {
        return new StoredCard(
                new StoredCardId(UUID.randomUUID()),
                bakery,
                "tok_secret",
                new CardFace("visa", "4242", YearMonth.of(2030, 12)),
                StoredCard.State.DEFAULT,
                now,
                now,
                0);
    }

    private Mandate mandate(ProfileId by, String from) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Mandate(
                new MandateId(UUID.randomUUID()),
                bakery,
                new CreditorId("FR72ZZZ123456"),
                new BankAccount("Anna Noël", "FR7630006000011234567890189"),
                Optional.empty(),
                new PostalAddress("1 rue du Lac", "", "69001", "Lyon", "FR"),
                new Signature(now, day, by.value().toString(), from, Language.FR),
                Mandate.State.KEPT,
                day,
                now,
                0);
    }

    private String exported(String file) throws IOException {
        return new PersonDesk(company).exported(anna, file);
    }
}
