package io.guichet.sandbox.card;

import io.guichet.sandbox.clock.ProductTime;
import io.guichet.sandbox.setup.Setup;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import java.net.URI;
import java.time.Clock;

/**
 * Opens the card provider with the sandbox and closes it with it. A page expires in the product's
 * time; events are signed in the real one, because that is how their age is checked.
 */
@WebListener
public class CardDesk implements ServletContextListener {

    private EventSender events;
    private Sweeper sweeper;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        String webhook =
                Setup.get(
                        "guichet.sandbox.card.webhook",
                        "http://127.0.0.1:8080/api/v1/webhooks/card");
        String secret = Setup.get("guichet.sandbox.card.secret", "whsec_sandbox");
        events = new EventSender(URI.create(webhook), secret, Clock.systemUTC());
        CardProvider provider =
                new CardProvider(
                        Setup.get("guichet.sandbox.url", "http://127.0.0.1:8090"),
                        ProductTime.configured(),
                        events::send,
                        new SessionFile(Setup.dataFile("card-sessions.json")));
        ServletContext context = start.getServletContext();
        sweeper = Sweeper.start(provider);
        context.setAttribute(CardProvider.class.getName(), provider);
        context.setAttribute(EventSender.class.getName(), events);
        context.setAttribute(CardFaults.class.getName(), new CardFaults());
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        if (sweeper != null) {
            sweeper.close();
        }
        if (events != null) {
            events.close();
        }
    }

    static CardProvider provider(ServletContext context) {
        return (CardProvider) context.getAttribute(CardProvider.class.getName());
    }

    static EventSender events(ServletContext context) {
        return (EventSender) context.getAttribute(EventSender.class.getName());
    }

    static CardFaults faults(ServletContext context) {
        return (CardFaults) context.getAttribute(CardFaults.class.getName());
    }
}
