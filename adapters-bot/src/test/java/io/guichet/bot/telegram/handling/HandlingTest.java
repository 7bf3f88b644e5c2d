package io.guichet.bot.telegram.handling;

import static io.guichet.bot.telegram.BotBench.answering;
import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;
import static io.guichet.bot.telegram.BotBench.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.FakeBotApi.Call;
import io.guichet.bot.telegram.TelegramBot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class HandlingTest {

    private static final long ZOE = 77;
    private static final long GROUP = -1001;

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final List<TelegramBot> bots = new ArrayList<>();

    @AfterEach
    void close() {
        bots.forEach(TelegramBot::stop);
        api.close();
    }

    @Test
    void every_chat_is_answered_in_order_by_four_workers() {
        for (int number = 1; number <= 15; number++) {
            for (long user = 1; user <= 8; user++) {
                api.updates().text(user, Integer.toString(number));
            }
        }
        start(slowly());

        for (long user = 1; user <= 8; user++) {
            long him = user;
            eventually(() -> api.chats().texts(him).size() == 15);
            assertThat(api.chats().texts(user)).isEqualTo(numbersTo(15));
        }
    }

    @Test
    void a_press_ends_its_spinner_and_edits_the_message() {
        start(echo());
        api.updates().text(ZOE, "menu");
        eventually(() -> api.chats().texts(ZOE).size() == 1);

        api.updates().press(ZOE, api.chats().onlyMessage(ZOE), "invoices");

        eventually(() -> api.chats().texts(ZOE).equals(List.of("invoices")));
        eventually(() -> api.calls("answerCallbackQuery").size() == 1);
    }

    @Test
    void a_press_with_words_for_an_answer_is_answered_with_them_alone() {
        start(
                answering(
                        incoming ->
                                incoming instanceof Incoming.Press press
                                        ? new Reply.Answer(press.callbackId(), "Done", true)
                                        : show("menu")));
        api.updates().press(ZOE, 5, "pay");

        eventually(() -> api.calls("answerCallbackQuery").size() == 1);
        BotBench.rest(50);
        Call answer = api.calls("answerCallbackQuery").getFirst();
        assertThat(api.calls("answerCallbackQuery")).hasSize(1);
        assertThat(answer.text()).isEqualTo("Done");
        assertThat(answer.arguments().path("show_alert").asBoolean()).isTrue();
    }

    @Test
    void a_person_is_described_by_what_telegram_knows() {
        Map<String, Incoming> heard = new ConcurrentHashMap<>();
        start(
                answering(
                        incoming -> {
                            heard.put("it", incoming);
                            return show("ok");
                        }));
        long update = api.updates().text(ZOE, "/start Labc");

        eventually(() -> !heard.isEmpty());
        assertThat(heard.get("it"))
                .isEqualTo(
                        new Incoming.Text(
                                new Incoming.Person(ZOE, "Zoé Petit", "fr"),
                                update,
                                update % 1000,
                                "/start Labc"));
    }

    @Test
    void a_group_is_told_once_to_write_in_private() {
        start(echo());
        api.updates().inGroup(GROUP, ZOE, "/balance");
        api.updates().inGroup(GROUP, ZOE, "/balance");
        api.updates().text(ZOE, "after");

        eventually(() -> !api.chats().texts(ZOE).isEmpty());
        eventually(() -> bench.stores().health().report(123456, now()).inboxLag().isZero());
        eventually(() -> !api.chats().texts(GROUP).isEmpty());
        assertThat(api.chats().texts(GROUP)).containsExactly("Par sécurité, écrivez-moi en privé.");
    }

    @Test
    void somebody_who_floods_is_told_once_and_then_ignored() {
        for (int number = 1; number <= 30; number++) {
            api.updates().text(ZOE, Integer.toString(number));
        }
        api.updates().text(78, "another person");
        start(echo());

        eventually(() -> !api.chats().texts(78).isEmpty());
        eventually(() -> api.chats().texts(ZOE).size() == 21);
        assertThat(api.chats().texts(ZOE).subList(0, 20)).isEqualTo(numbersTo(20));
        assertThat(api.chats().texts(ZOE).get(20)).startsWith("Trop de messages");
    }

    @Test
    void a_turn_that_fails_is_tried_again() {
        AtomicInteger attempts = new AtomicInteger();
        start(
                answering(
                        incoming -> {
                            if (attempts.incrementAndGet() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                            return show("at last");
                        }));
        api.updates().text(ZOE, "hello");

        eventually(() -> api.chats().texts(ZOE).equals(List.of("at last")));
        assertThat(attempts).hasValue(3);
        assertThat(bench.parkedUpdates()).isZero();
    }

    @Test
    void a_turn_that_fails_for_good_is_parked_and_the_person_is_told_how_to_ask() {
        start(
                answering(
                        incoming -> {
                            if (incoming instanceof Incoming.Text text
                                    && text.text().equals("bad")) {
                                throw new IllegalStateException("never");
                            }
                            return show("fine");
                        }));
        api.updates().text(ZOE, "bad");
        api.updates().text(ZOE, "good");

        eventually(() -> api.chats().texts(ZOE).size() == 2);
        assertThat(api.chats().texts(ZOE).getFirst())
                .isEqualTo(
                        "Service momentanément indisponible (réf. U1). Réessayez dans un instant,"
                                + " ou passez par https://guichet.example");
        assertThat(api.chats().texts(ZOE).getLast()).isEqualTo("fine");
        assertThat(bench.parkedUpdates()).isEqualTo(1);
    }

    @Test
    void a_person_who_blocks_the_bot_is_remembered() {
        start(echo());
        api.updates().blockedBy(ZOE);

        eventually(() -> bench.stores().chatMemories().of(ZOE).blocked());
    }

    @Test
    void a_restart_in_the_middle_loses_nothing_and_doubles_nothing() {
        for (int number = 1; number <= 12; number++) {
            api.updates().text(ZOE, Integer.toString(number));
            api.updates().text(78, Integer.toString(number));
        }
        for (int life = 1; life <= 4; life++) {
            TelegramBot bot = start(slowly());
            int enough = life * 4;
            eventually(() -> api.chats().texts(ZOE).size() >= Math.min(enough, 12) - 2);
            bot.stop();
        }
        start(slowly());

        eventually(() -> api.chats().texts(ZOE).size() >= 12);
        eventually(() -> api.chats().texts(78).size() >= 12);
        assertThat(api.chats().texts(ZOE)).isEqualTo(numbersTo(12));
        assertThat(api.chats().texts(78)).isEqualTo(numbersTo(12));
    }

    private TelegramBot start(Dialogue dialogue) {
        TelegramBot bot = bench.polling(api, dialogue);
        bots.add(bot);
        bot.start();
        return bot;
    }

    private static Dialogue slowly() {
        return answering(
                incoming -> {
                    BotBench.rest(10);
                    return show(((Incoming.Text) incoming).text());
                });
    }

    private static List<String> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static java.time.Instant now() {
        return java.time.Instant.now();
    }
}
