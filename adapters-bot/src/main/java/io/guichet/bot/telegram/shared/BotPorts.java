package io.guichet.bot.telegram.shared;

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

/** What the transport needs of the application. */
public record BotPorts(
        UpdateInbox inbox,
        MessageOutbox outbox,
        ChatMemories memories,
        Leases leases,
        SentFiles sentFiles,
        ConversationHealth health,
        PendingNotices notices,
        FindChatLink findChatLink,
        RenderDocument renderDocument,
        DrawOrderForm drawOrderForm,
        ExportInvoices exportInvoices,
        FindExportUnderWay findExportUnderWay) {}
