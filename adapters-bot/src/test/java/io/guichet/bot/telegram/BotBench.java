package io.guichet.bot.telegram;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;
import io.guichet.bot.telegram.shared.Pace;
import io.guichet.bot.telegram.shared.WebhookKey;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.conversation.InMemoryConversation;
import io.guichet.testing.notification.InMemoryOutbox;
import io.guichet.testing.permit.Guards;
import io.guichet.testing.shared.InMemoryTransactions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A bot on stores in memory, with a dialogue that repeats what it hears. */
public final class BotBench {

    public static final Pace QUICK =
            new Pace(
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100),
                    Duration.ofMillis(50),
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofMillis(100));
    public static final WebhookKey KEY = new WebhookKey("slug", "password");
    private static final long PATIENCE_MILLIS = 10_000;

    private final LeapingClock clock = new LeapingClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryConversation stores = InMemoryConversation.over(transactions);
    private final InMemoryOutbox notices = new InMemoryOutbox(transactions, new LinkedChats());
    private final FaultyInbox inbox = new FaultyInbox(stores.updateInbox());
    private final FaultyNotices noting = new FaultyNotices(notices);
    private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    private RenderDocument renderDocument = command -> new RenderDocument.Outcome.NoSuchDocument();
    private ExportInvoices exportInvoices =
            command -> new ExportInvoices.Outcome.NoSuchDocument("none");
    private volatile Optional<ExportProgress> underWay = Optional.empty();
    private List<Long> linkedChats = List.of();

    public TelegramBot bot(URI apiUrl, Mode mode, Dialogue dialogue) {
        return bot(apiUrl, mode, dialogue, "node");
    }

    public TelegramBot bot(URI apiUrl, Mode mode, Dialogue dialogue, String node) {
        BotSettings settings =
                new BotSettings(
                        FakeBotApi.TOKEN,
                        apiUrl,
                        mode,
                        URI.create("https://guichet.example"),
                        KEY,
                        node,
                        QUICK);
        return new TelegramBot(
                settings, Guards.behind(BotPorts.class, ports()), dialogue, clock, remembered());
    }

    public TelegramBot polling(FakeBotApi api, Dialogue dialogue) {
        return bot(api.url(), Mode.POLLING, dialogue);
    }

    public InMemoryConversation stores() {
        return stores;
    }

    public FaultyInbox inbox() {
        return inbox;
    }

    public FaultyNotices noting() {
        return noting;
    }

    public void render(RenderDocument rendering) {
        renderDocument = rendering;
    }

    public void export(ExportInvoices exporting) {
        exportInvoices = exporting;
    }

    /** So many seconds go by, and an archive is so far. */
    public void goesOn(int seconds, long done, long documents) {
        clock.leap(Duration.ofSeconds(seconds));
        underWay = Optional.of(new ExportProgress(documents, done, clock.instant()));
    }

    public void tell(Notice notice, Long... chats) {
        linkedChats = List.of(chats);
        transactions.required(
                () -> {
                    notices.add(notice);
                    return notice;
                });
    }

    /** Threads made for the bot that do not end; a pool ends a moment before its last thread. */
    public List<Thread> alive() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (threads.stream().anyMatch(Thread::isAlive) && System.nanoTime() < deadline) {
            rest(5);
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }

    /** How many updates were kept. */
    public int received() {
        return inbox.received();
    }

    public long parkedUpdates() {
        return stores.health().report(123456, clock.instant()).parkedUpdates();
    }

    public long parkedMessages() {
        return stores.health().report(123456, clock.instant()).parkedMessages();
    }

    /** Answers every text with itself and edits the message whose button is pressed. */
    public static Dialogue echo() {
        return answering(
                incoming ->
                        switch (incoming) {
                            case Incoming.Text text -> show(text.text());
                            case Incoming.Press press ->
                                    new Reply.Edit("", press.messageId(), screen(press.data()));
                            case Incoming.Other ignored -> show("other");
                            case Incoming.Presence ignored -> show("presence");
                        });
    }

    public static Dialogue answering(java.util.function.Function<Incoming, Reply> answers) {
        return new Dialogue() {
            @Override
            public Turn take(Incoming incoming, ChatMemory memory) {
                return new Turn(memory, List.of(answers.apply(incoming)));
            }

            @Override
            public List<Reply> tell(Notice notice, ChatMemory memory) {
                return List.of(show(notice.key()));
            }
        };
    }

    public static Reply show(String text) {
        return new Reply.Show("", screen(text));
    }

    public static Screen screen(String text) {
        return new Screen(Html.text(text), List.of());
    }

    /** Waits until something has become true. */
    public static void eventually(BooleanSupplier truth) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!truth.getAsBoolean()) {
            if (System.currentTimeMillis() > until) {
                throw new AssertionError("it did not become true");
            }
            rest(5);
        }
    }

    public static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BotPorts ports() {
        return new BotPorts(
                inbox,
                stores.messageOutbox(),
                stores.chatMemories(),
                stores.leases(),
                stores.sentFiles(),
                stores.health(),
                noting,
                new LinkedChats(),
                command -> renderDocument.render(command),
                BotBench::drawn,
                command -> exportInvoices.prepare(command),
                customer -> underWay);
    }

    private static DrawOrderForm.Outcome drawn(DrawOrderForm.Command command) {
        byte[] content = ("%PDF of order " + command.order()).getBytes(StandardCharsets.UTF_8);
        return new DrawOrderForm.Outcome.Drawn(
                RenderedDocument.of(
                        new DocumentReference("order-" + command.order()),
                        command.format(),
                        content));
    }

    private ThreadFactory remembered() {
        return work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        };
    }

    private final class LinkedChats implements FindChatLink {

        @Override
        public Optional<ChatLinkDetails> find(UUID link, ProfileId profile) {
            return Optional.empty();
        }

        @Override
        public List<ChatLinkDetails> list(ProfileId profile) {
            return List.of();
        }

        @Override
        public Optional<LinkedProfile> linkedTo(long chatUser) {
            return linkedChats.stream()
                    .filter(chat -> chat == chatUser)
                    .findFirst()
                    .map(
                            chat ->
                                    new LinkedProfile(
                                            new UUID(0, chat), new ProfileId(new UUID(0, chat))));
        }

        @Override
        public List<Long> chatsOf(CustomerNumber customer) {
            return linkedChats;
        }

        @Override
        public List<Long> chatsOf(ProfileId profile) {
            return linkedChats.stream().limit(1).toList();
        }
    }
}
