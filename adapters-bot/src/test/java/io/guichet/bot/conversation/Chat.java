package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.Acts;
import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ClaimChatLinkHandler;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.ConfirmChatLinkHandler;
import io.guichet.application.identity.EndChatLinkHandler;
import io.guichet.application.identity.StartChatLinkHandler;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.notification.Notice;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.bot.identity.LinkDialogue.IdentityPorts;
import io.guichet.bot.payment.PaymentPorts;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.permit.Guards;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person in a chat with the bot: writes, presses what is on the screen, reads. Every answer is
 * held to {@link Layout}.
 */
final class Chat {

    final long user;
    final ProfileId profile;
    final Set<CustomerNumber> lost = new HashSet<>();
    final ClaimChatLink claims;
    ClaimChatLink claimChatLink;
    ConfirmChatLink confirmChatLink;
    ChatMemory memory;
    Runnable planted = () -> {};

    private final Shop shop;
    private final String languageTag;
    private final Dialogue dialogue;
    private final List<Reply> answers = new ArrayList<>();
    private Screen screen;
    private Incoming last;
    private ChatMemory before;
    private long updateId = 100;
    private long messageId = 1000;

    /** Somebody who has no link yet. */
    Chat(Shop shop, String languageTag) {
        this.shop = shop;
        this.languageTag = languageTag;
        this.user = shop.random.nextLong(1, 1L << 52);
        this.memory = ChatMemory.blank(user);
        this.profile = shop.given.profile();
        var stores = shop.stores;
        claims =
                new ClaimChatLinkHandler(
                        stores.chatLinks(), stores.profiles(), stores.transactions(), shop.clock);
        claimChatLink = claims;
        confirmChatLink =
                new ConfirmChatLinkHandler(
                        stores.chatLinks(),
                        stores.profiles(),
                        stores.outbox(),
                        stores.news(),
                        stores.transactions(),
                        shop.clock);
        dialogue = new Conversation(Guards.behind(BotPorts.class, ports()));
    }

    /** Somebody who is linked and acts for these customers. */
    static Chat of(Shop shop, String languageTag, Customer... customers) {
        Chat chat = new Chat(shop, languageTag);
        for (Customer customer : customers) {
            shop.given.done(() -> shop.stores.profiles().grant(chat.profile, customer.number()));
        }
        chat.link();
        return chat;
    }

    private BotPorts ports() {
        var stores = shop.stores;
        return new BotPorts(
                new IdentityPorts(
                        id -> stores.findProfile().find(id).map(this::withoutLost),
                        stores.findChatLink(),
                        command -> claimChatLink.claim(command),
                        new Confirming(),
                        new EndChatLinkHandler(stores.chatLinks(), stores.transactions())),
                Hosting.factor(shop),
                Hosting.billing(shop),
                new PaymentPorts(
                        stores.findInvoice(),
                        stores.findBalance(),
                        CreditWishes.in(shop),
                        Hosting.debits(shop),
                        stores.listPayments(),
                        stores.showMoneyBack(),
                        command -> shop.payFromCredit.pay(command),
                        command -> shop.payByCard.start(command),
                        new ToppingUp(),
                        (customer, payment) -> shop.checkCardPayment.check(customer, payment),
                        shop.storedCards()),
                Hosting.ports(shop),
                Hosting.ordering(shop),
                HostingAccounts.of(shop),
                stores.listStatement(),
                customer -> stores.restrictedModes().of(customer),
                stores.pendingActions(),
                new Acts(),
                stores.listSellers(),
                this::token,
                () -> new PaymentId(new UUID(shop.random.nextLong(), shop.random.nextLong())),
                shop.clock,
                URI.create("https://guichet.example"));
    }

    String newCode() {
        return new StartChatLinkHandler(
                        shop.stores.chatLinks(),
                        shop.stores.transactions(),
                        shop.clock,
                        UUID::randomUUID,
                        this::token)
                .start(profile)
                .code();
    }

    UUID newestLink() {
        return shop.stores.findChatLink().list(profile).getFirst().link();
    }

    void link() {
        claims.claim(new ClaimChatLink.Command(newCode(), user, "Anna"));
        UUID link = newestLink();
        confirmChatLink.confirmInChat(link, user);
        confirmChatLink.confirmOnWeb(link, profile);
    }

    Chat writes(String text) {
        return happens(new Incoming.Text(person(), ++updateId, ++messageId, text));
    }

    Chat sendsAPhoto() {
        return happens(new Incoming.Other(person(), ++updateId, ++messageId));
    }

    Chat presence(boolean blocked) {
        return happens(new Incoming.Presence(person(), ++updateId, blocked));
    }

    Chat presses(String label) {
        return pressesData(dataOf(label));
    }

    Chat pressesData(String data) {
        return happens(new Incoming.Press(person(), ++updateId, messageId, "cb" + updateId, data));
    }

    /** The process died before the turn was kept: the same update comes again. */
    Chat comesAgain() {
        memory = before;
        return happens(last);
    }

    Chat isTold(Notice notice) {
        take(dialogue.tell(notice, memory));
        return this;
    }

    private Chat happens(Incoming incoming) {
        last = incoming;
        before = memory;
        Turn turn = dialogue.take(incoming, memory);
        memory = turn.memory();
        take(turn.replies());
        return this;
    }

    private void take(List<Reply> replies) {
        answers.clear();
        answers.addAll(replies);
        for (Reply reply : replies) {
            Layout.check(reply);
            switch (reply) {
                case Reply.Show it -> {
                    messageId++;
                    screen = it.screen();
                }
                case Reply.Edit it -> {
                    assertThat(it.messageId()).isEqualTo(messageId);
                    screen = it.screen();
                }
                case Reply.EditAbout it -> screen = it.screen();
                case Reply.Answer ignored -> assertThat(last).isInstanceOf(Incoming.Press.class);
                case Reply.SendFile ignored -> messageId++;
                case Reply.Ask ignored -> messageId++;
                case Reply.Delete ignored -> assertThat(reply).isNotNull();
                case Reply.Commands ignored -> assertThat(reply).isNotNull();
            }
        }
    }

    List<Reply> answers() {
        return List.copyOf(answers);
    }

    <T extends Reply> Optional<T> answer(Class<T> kind) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What stands on the screen, as a person reads it. */
    String reads() {
        return Layout.plain(screen.text());
    }

    /** What popped up at the last press. */
    String popUp() {
        return answer(Reply.Answer.class).map(Reply.Answer::text).orElse("");
    }

    List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    String dataOf(String label) {
        return buttons().stream()
                .filter(button -> button.label().equals(label))
                .filter(Button.Callback.class::isInstance)
                .map(Button.Callback.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + labels()))
                .data();
    }

    List<Button> buttons() {
        return screen.rows().stream().flatMap(List::stream).toList();
    }

    private Incoming.Person person() {
        return new Incoming.Person(user, "Anna", languageTag);
    }

    private ProfileDetails withoutLost(ProfileDetails all) {
        var left = all.customers().stream().filter(it -> !lost.contains(it.number())).toList();
        return new ProfileDetails(
                all.profile(), all.name(), all.email(), all.language(), left, all.permissions());
    }

    private String token() {
        planted.run();
        byte[] bits = new byte[16];
        shop.random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Asks whatever the test has put in its place. */
    private final class Confirming implements ConfirmChatLink {

        @Override
        public Outcome confirmInChat(UUID link, long chatUser) {
            return confirmChatLink.confirmInChat(link, chatUser);
        }

        @Override
        public Outcome confirmOnWeb(UUID link, ProfileId by) {
            return confirmChatLink.confirmOnWeb(link, by);
        }
    }

    /** Asks whatever the test has put in its place. */
    private final class ToppingUp implements TopUpByCard {

        @Override
        public Outcome start(Command command) {
            return shop.topUpByCard.start(command);
        }

        @Override
        public Limits limits(CustomerNumber customer) {
            return shop.topUpByCard.limits(customer);
        }
    }
}
