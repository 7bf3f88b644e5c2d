package io.guichet.rest.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AccountsResourcesTest {

    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 5));
    private static final Account ACCOUNT =
            new Account(
                    new UUID(0, 6),
                    new AccountName("my-shop"),
                    RestApi.ANNA.number(),
                    List.of(SERVICE),
                    RestApi.NOON,
                    Optional.empty(),
                    0);
    private static final Transfer TRANSFER =
            new Transfer(
                    new UUID(0, 7),
                    ACCOUNT.id(),
                    RestApi.ANNA.number(),
                    new Recipient.Known(RestApi.BORIS.number()),
                    TransferMode.KEEP_EXPIRY,
                    RestApi.NOON,
                    LocalDate.of(2026, 3, 31),
                    Transfer.State.PENDING,
                    0);

    private final RestApi api = new RestApi();
    private KeepAccounts.Outcome kept = new KeepAccounts.Outcome.Kept(ACCOUNT);
    private TransferAccount.Outcome transferred = new TransferAccount.Outcome.Stands(TRANSFER);
    private String asked = "";
    private final List<UUID> requests = new ArrayList<>();

    AccountsResourcesTest() {
        api.with(new AccountsResource(new Keeping(), api.caller));
        api.with(new AccountTransferResource(new Transferring(), api.requestKey, api.caller));
        api.with(new AccountOffersResource(new Transferring(), api.caller));
    }

    @Test
    void accounts_are_opened_listed_renamed_and_deleted() {
        Asking.Answer opened =
                api.post(
                                "/accounts",
                                "{\"name\":\"my-shop\",\"services\":[\"%s\"]}"
                                        .formatted(SERVICE.value()))
                        .answer();
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().getString("name")).isEqualTo("my-shop");
        assertThat(asked).isEqualTo("open my-shop " + List.of(SERVICE));

        assertThat(api.get("/accounts").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.put("/accounts/my-shop/name", "{\"name\":\"ours\"}").answer().status())
                .isEqualTo(200);
        assertThat(asked).isEqualTo("rename my-shop ours");
        assertThat(api.delete("/accounts/my-shop").answer().status()).isEqualTo(200);
        assertThat(asked).isEqualTo("delete my-shop");
    }

    @Test
    void refusals_about_accounts_have_their_answers() {
        kept = new KeepAccounts.Outcome.NameTaken();
        assertThat(opening()).isEqualTo("409 account-name-taken");
        kept = new KeepAccounts.Outcome.NoSuchAccount();
        assertThat(code(api.delete("/accounts/my-shop"))).isEqualTo("404 no-such-account");
        kept = new KeepAccounts.Outcome.NoSuchService(SERVICE);
        assertThat(opening()).isEqualTo("422 no-such-service");
        kept = new KeepAccounts.Outcome.ServiceTaken(SERVICE);
        assertThat(opening()).isEqualTo("409 service-in-another-account");
        kept = new KeepAccounts.Outcome.TransferUnderWay();
        assertThat(code(api.delete("/accounts/my-shop"))).isEqualTo("409 transfer-under-way");
        assertThat(code(api.post("/accounts", "{\"name\":\"A B\"}")))
                .isEqualTo("400 invalid-account-name");
    }

    @Test
    void an_account_is_offered_and_the_offer_shown_and_cancelled() {
        Asking.Answer offered =
                api.post(
                                "/accounts/my-shop/transfer",
                                "{\"recipient\":\"10002\",\"mode\":\"bill_on_acceptance\"}")
                        .answer();

        assertThat(offered.status()).isEqualTo(201);
        assertThat(offered.json().getString("to")).isEqualTo("10002");
        assertThat(asked).isEqualTo("offer my-shop 10002 BILL_ON_ACCEPTANCE");
        api.post(
                        "/accounts/my-shop/transfer",
                        "{\"email\":\"boris@example.com\",\"mode\":\"keep_expiry\"}")
                .answer();
        assertThat(asked).isEqualTo("offer my-shop boris@example.com KEEP_EXPIRY");
        assertThat(api.get("/accounts/my-shop/transfer").answer().json().getString("state"))
                .isEqualTo("pending");
        assertThat(api.delete("/accounts/my-shop/transfer").answer().status()).isEqualTo(200);
        assertThat(asked).isEqualTo("cancel my-shop");
    }

    @Test
    void the_recipient_accepts_or_refuses() {
        assertThat(
                        api.get("/account-transfers")
                                .answer()
                                .json()
                                .getJsonArray("data")
                                .getJsonObject(0)
                                .getString("account"))
                .isEqualTo("my-shop");
        assertThat(deciding("acceptance", "{}").status()).isEqualTo(200);
        assertThat(asked).isEqualTo("accept " + TRANSFER.id());
        deciding("acceptance", "{\"expected_total\":{\"amount\":\"26.40\",\"currency\":\"EUR\"}}");
        assertThat(asked).isEqualTo("accept " + TRANSFER.id() + " for " + Money.euros("26.40"));
        assertThat(deciding("refusal", "").status()).isEqualTo(200);
        assertThat(asked).isEqualTo("refuse " + TRANSFER.id());
    }

    @Test
    void a_mode_that_is_none_of_transfers_is_named() {
        String body = "{\"recipient\":\"10002\",\"mode\":\"manual\"}";
        Asking.Answer answer = api.post("/accounts/my-shop/transfer", body).answer();

        assertThat(answer.refusal()).isEqualTo("400 invalid-transfer-mode");
        assertThat(answer.json().getString("pointer")).isEqualTo("/mode");
    }

    /** As if the process had died before it kept the answer. */
    @Test
    void what_is_asked_again_with_its_key_is_the_same_offer() {
        String body = "{\"recipient\":\"10002\",\"mode\":\"keep_expiry\"}";
        Asking offer = api.post("/accounts/my-shop/transfer", body).key("offer-1");
        offer.answer();
        String anna = RestApi.ANNAS_PROFILE.value() + "/" + RestApi.ANNA.number();
        api.requests.abandon(anna, "offer-1");

        assertThat(offer.answer().status()).isEqualTo(201);

        assertThat(requests).hasSize(2).containsOnly(requests.getFirst());
    }

    @Test
    void refusals_about_transfers_have_their_answers() {
        transferred = new TransferAccount.Outcome.NoSuchAccount();
        assertThat(cancelling()).isEqualTo("404 no-such-account");
        transferred = new TransferAccount.Outcome.NoSuchRecipient();
        assertThat(cancelling()).isEqualTo("422 no-such-recipient");
        transferred = new TransferAccount.Outcome.TransferUnderWay();
        assertThat(cancelling()).isEqualTo("409 transfer-under-way");
        transferred = new TransferAccount.Outcome.NoSuchTransfer();
        assertThat(cancelling()).isEqualTo("404 no-such-transfer");
        transferred =
                new TransferAccount.Outcome.QuoteChanged(Money.euros("1.00"), Money.euros("2.00"));
        assertThat(cancelling()).isEqualTo("409 quote-changed");
        transferred = new TransferAccount.Outcome.Refused(new ChangeRefusal.ChangeUnderWay());
        assertThat(cancelling()).isEqualTo("409 change-under-way");
        transferred = new TransferAccount.Outcome.OwnerOwes();
        assertThat(cancelling()).isEqualTo("409 owner-owes");
    }

    private String opening() {
        return code(api.post("/accounts", "{\"name\":\"my-shop\"}"));
    }

    private String cancelling() {
        return code(api.delete("/accounts/my-shop/transfer"));
    }

    @Test
    void whoever_was_given_an_account_is_shown_that_one() {
        api.get("/accounts").as("holder account/my-shop/backups").answer();
        assertThat(asked).isEqualTo("list false [my-shop]");

        api.get("/accounts").answer();
        assertThat(asked).isEqualTo("list true []");
    }

    private Asking.Answer deciding(String what, String body) {
        return api.post("/account-transfers/" + TRANSFER.id() + "/" + what, body).answer();
    }

    private static String code(Asking asking) {
        Asking.Answer answer = asking.answer();
        return answer.status() + " " + answer.json().getString("code");
    }

    private final class Keeping implements KeepAccounts {

        @Override
        public List<Account> list(CustomerNumber customer, Reach reach) {
            asked = "list " + reach.whole() + " " + reach.accounts();
            return List.of(ACCOUNT);
        }

        @Override
        public Outcome open(CustomerNumber customer, AccountName name, List<ServiceId> services) {
            asked = "open " + name + " " + services;
            return kept;
        }

        @Override
        public Outcome rename(CustomerNumber customer, AccountName name, AccountName next) {
            asked = "rename " + name + " " + next;
            return kept;
        }

        @Override
        public Outcome delete(CustomerNumber customer, AccountName name) {
            asked = "delete " + name;
            return kept;
        }
    }

    private final class Transferring implements TransferAccount {
        @Override
        public Optional<ChangeRefusal> hindrance(CustomerNumber owner, AccountName name) {
            return Optional.empty();
        }

        @Override
        public Outcome offer(
                CustomerNumber owner,
                AccountName account,
                CustomerNumber recipient,
                TransferMode mode,
                UUID request) {
            asked = "offer " + account + " " + recipient + " " + mode;
            requests.add(request);
            return transferred;
        }

        @Override
        public Outcome offer(
                CustomerNumber owner,
                AccountName account,
                EmailAddress recipient,
                TransferMode mode,
                UUID request) {
            asked = "offer " + account + " " + recipient + " " + mode;
            requests.add(request);
            return transferred;
        }

        @Override
        public Optional<Transfer> offered(CustomerNumber owner, AccountName account) {
            return Optional.of(TRANSFER);
        }

        @Override
        public Outcome cancel(CustomerNumber owner, AccountName account) {
            asked = "cancel " + account;
            return transferred;
        }

        @Override
        public Outcome cancel(CustomerNumber owner, UUID transfer) {
            throw new AssertionError("not asked for over the interface");
        }

        @Override
        public List<Offer> incoming(CustomerNumber recipient) {
            return List.of(
                    new Offer(TRANSFER, ACCOUNT.name(), Money.euros("26.40"), Optional.empty()));
        }

        @Override
        public Outcome accept(CustomerNumber recipient, UUID transfer, Optional<Money> agreed) {
            asked = "accept " + transfer + agreed.map(total -> " for " + total).orElse("");
            return transferred;
        }

        @Override
        public Outcome refuse(CustomerNumber recipient, UUID transfer) {
            asked = "refuse " + transfer;
            return transferred;
        }
    }
}
