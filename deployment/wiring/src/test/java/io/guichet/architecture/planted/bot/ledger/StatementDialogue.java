package io.guichet.architecture.planted.bot.ledger;

import io.guichet.architecture.planted.bot.billing.InvoiceDialogue;

/** Breaks: features are free of cycles. */
public record StatementDialogue(InvoiceDialogue other) {}
