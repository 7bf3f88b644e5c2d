package io.guichet.sandbox.shell;

import io.guichet.sandbox.botapi.BotDouble;
import io.guichet.sandbox.botapi.Time;
import io.guichet.sandbox.chat.BotRoutes;
import io.guichet.sandbox.chat.ChatEvents;
import io.guichet.sandbox.chat.ControlRoutes;
import io.guichet.sandbox.chat.PeopleRoutes;
import io.guichet.sandbox.http.Assets;
import io.guichet.sandbox.http.Router;

import java.time.InstantSource;

/** All doubles and their pages. */
public final class Sandbox implements AutoCloseable {

    private final Router router = new Router();
    private final BotDouble bot;
    private final ChatEvents events;

    public Sandbox(Settings settings) {
        Time time = new Time(InstantSource.system(), System::nanoTime);
        bot =
                new BotDouble(
                        new BotDouble.Identity(
                                settings.get("guichet.sandbox.bot.token", "123456:SANDBOX"),
                                settings.get("guichet.sandbox.bot.username", "guichet_bot"),
                                settings.data().resolve("bot")),
                        time);
        events = new ChatEvents(bot.watch());
        Assets.register(router);
        new BotRoutes(bot).register(router);
        new PeopleRoutes(bot).register(router);
        new ControlRoutes(bot.controls()).register(router);
        events.register(router);
        router.get("/chat", call -> Assets.send(call, "chat.html"));
    }

    public Router router() {
        return router;
    }

    @Override
    public void close() {
        bot.close();
        events.close();
    }
}
