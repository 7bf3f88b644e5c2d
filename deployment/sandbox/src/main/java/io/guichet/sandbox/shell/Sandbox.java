package io.guichet.sandbox.shell;

import io.guichet.sandbox.botapi.BotDouble;
import io.guichet.sandbox.botapi.Time;
import io.guichet.sandbox.chat.BotRoutes;
import io.guichet.sandbox.chat.ChatEvents;
import io.guichet.sandbox.chat.ControlRoutes;
import io.guichet.sandbox.chat.PeopleRoutes;
import io.guichet.sandbox.clock.ProductTime;
import io.guichet.sandbox.http.Assets;
import io.guichet.sandbox.http.Router;
import io.guichet.sandbox.setup.Setup;
import io.guichet.sandbox.vies.ViesRoutes;

/** The Bot API double, its pages, and the page that leads to everything. */
final class Sandbox implements AutoCloseable {

    private final Router router = new Router();
    private final BotDouble bot;
    private final ChatEvents events;

    Sandbox() {
        BotDouble.Identity identity =
                new BotDouble.Identity(
                        Setup.get("guichet.sandbox.bot.token", "123456:SANDBOX"),
                        Setup.get("guichet.sandbox.bot.username", "guichet_bot"),
                        Setup.dataFile("bot"));
        bot = new BotDouble(identity, new Time(ProductTime.configured(), System::nanoTime));
        events = new ChatEvents(bot.watch());
        Assets.register(router);
        new BotRoutes(bot).register(router);
        new PeopleRoutes(bot).register(router);
        new ControlRoutes(bot.controls()).register(router);
        events.register(router);
        new ViesRoutes(ProductTime.configured()).register(router);
        router.get("/chat", call -> Assets.send(call, "chat.html"));
        router.get("/", IndexPage::send);
    }

    Router router() {
        return router;
    }

    @Override
    public void close() {
        bot.close();
        events.close();
    }
}
