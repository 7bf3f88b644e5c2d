package io.guichet.architecture.planted.bot.billing;

import io.guichet.architecture.planted.application.billing.port.Invoices;
import io.guichet.architecture.planted.bot.ledger.StatementDialogue;

import org.telegram.telegrambots.meta.api.objects.Update;

/** Breaks: the bot sees use cases; only bot.telegram knows Telegram; no cycles. */
public record InvoiceDialogue(Invoices invoices, Update update, StatementDialogue other) {}
