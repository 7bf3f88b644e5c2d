package io.guichet.bot.telegram.server;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.conversation.Leases;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.SentFiles;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.shared.Installation;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Runs the bot for as long as it is deployed; without a token it stays off. */
@WebListener
public class BotListener implements ServletContextListener {

    private static final Logger LOG = System.getLogger(BotListener.class.getName());
    private static final String ATTRIBUTE = TelegramBot.class.getName();

    @Resource private ManagedThreadFactory threads;
    @Inject private Installation installation;
    @Inject private Clock clock;
    @Inject private Dialogue dialogue;
    @Inject private UpdateInbox inbox;
    @Inject private MessageOutbox outbox;
    @Inject private ChatMemories memories;
    @Inject private Leases leases;
    @Inject private SentFiles sentFiles;
    @Inject private ConversationHealth health;
    @Inject private PendingNotices notices;
    @Inject private FindChatLink findChatLink;
    @Inject private RenderDocument renderDocument;
    @Inject private DrawOrderForm drawOrderForm;
    @Inject private ExportInvoices exportInvoices;
    @Inject private FindExportUnderWay findExportUnderWay;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Optional<BotSettings> settings = ServerSettings.ofThisProcess().read(installation);
        if (settings.isEmpty()) {
            LOG.log(Level.INFO, "the bot is off: GUICHET_TELEGRAM_TOKEN is not set");
            return;
        }
        LOG.log(Level.INFO, "starting the bot: " + settings.get());
        TelegramBot bot = new TelegramBot(settings.get(), ports(), dialogue, clock, threads);
        event.getServletContext().setAttribute(ATTRIBUTE, bot);
        bot.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        running(event.getServletContext()).ifPresent(TelegramBot::stop);
    }

    /** Empty while the bot is off. */
    static Optional<TelegramBot> running(ServletContext context) {
        return Optional.ofNullable((TelegramBot) context.getAttribute(ATTRIBUTE));
    }

    private BotPorts ports() {
        return new BotPorts(
                inbox,
                outbox,
                memories,
                leases,
                sentFiles,
                health,
                notices,
                findChatLink,
                renderDocument,
                drawOrderForm,
                exportInvoices,
                findExportUnderWay);
    }
}
